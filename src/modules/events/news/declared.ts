import { publishNews, unpublishNews } from '../operations/news/publish-news.ts';
import { resetNews, writeNews } from '../operations/news/write-news.ts';
import { getCollectedNews, getNewsFile } from './get-news-file.ts';
import { listNews } from './list-news.ts';
import { readNews } from './read-news.ts';

export const newsOperations = [writeNews, resetNews, publishNews, unpublishNews];

export const newsQueries = [readNews, listNews, getNewsFile, getCollectedNews];
