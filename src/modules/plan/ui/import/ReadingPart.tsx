import { useTranslation } from 'react-i18next';
import { SideBySide } from '#ui/compare/SideBySide.tsx';
import type { ImportPreview } from '../../queries/get-import.ts';
import classes from './preview.module.css';
import { ReadSectionTable } from './ReadSectionTable.tsx';
import { SourceView } from './SourceView.tsx';

/** The document beside what was read from it; every cell of the reading can be corrected in its place. */
export function ReadingPart({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation('planImport');
  return (
    <SideBySide
      labels={[t('preview.source'), t('preview.reading')]}
      left={<SourceView source={preview.source} />}
      right={
        <div className={classes.reading}>
          {preview.reading.sections.map((section, index) => (
            <ReadSectionTable
              key={`${section.source.line}-${section.title}`}
              section={section}
              index={index}
            />
          ))}
        </div>
      }
    />
  );
}
