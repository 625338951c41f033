import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import type { FormProblems } from '#platform/pages/use-problems.ts';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import type { PersonCard } from '../../people/card.ts';
import { singleFields } from '../../people/duplicates/fields.ts';
import type { PeopleChoices } from '../../people/read-choices.ts';
import { fullNameOf } from '../../people/short-name.ts';
import { Period } from './PostsTable.tsx';
import classes from './people.module.css';
import { asText } from './Versions.tsx';

/** Two cards side by side; where values differ, which one stays is chosen. */
export function MergeForm({
  cards,
  choices,
  problems,
}: {
  cards: readonly [PersonCard, PersonCard];
  choices: PeopleChoices;
  problems: FormProblems | null;
}) {
  const { t } = useTranslation('people');
  // The card with more in it stays, unless somebody decides otherwise.
  const weight = ({ posts, qualifications, access }: PersonCard) =>
    posts.length + qualifications.length + (access ? 100 : 0);
  const [one, other] = cards;
  const survivor = weight(other) > weight(one) ? other : one;
  return (
    <Form method="post">
      <ProblemNotice problems={problems} />
      <p className={classes.count}>{t('duplicates.takeHint')}</p>
      <div className={classes.scroll}>
        <table className={classes.merge}>
          <thead>
            <tr>
              <th scope="col">{t('duplicates.field')}</th>
              {cards.map((card) => (
                <th key={card.id} scope="col">
                  <Link to={`/people/${card.id}`}>{fullNameOf(card)}</Link>
                  <input type="hidden" name={`version-${card.id}`} value={card.version} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('duplicates.keep')}</th>
              {cards.map((card) => (
                <td key={card.id}>
                  <label>
                    <input
                      type="radio"
                      name="survivor"
                      value={card.id}
                      defaultChecked={card === survivor}
                    />{' '}
                    {t('duplicates.keepThis')}
                  </label>
                </td>
              ))}
            </tr>
            {singleFields
              .filter((field) => cards.some((card) => asText(card[field]) !== ''))
              .map((field) => {
                const differ = asText(one[field]) !== asText(other[field]);
                const choose = differ && asText(one[field]) !== '' && asText(other[field]) !== '';
                return (
                  <tr key={field} data-differ={differ}>
                    <th scope="row">{t(`form.${field}`)}</th>
                    {cards.map((card) => (
                      <td key={card.id}>
                        {choose ? (
                          <label>
                            <input
                              type="radio"
                              name={`value-${field}`}
                              value={card.id}
                              defaultChecked={card === survivor}
                            />{' '}
                            {asText(card[field])}
                          </label>
                        ) : (
                          asText(card[field])
                        )}
                      </td>
                    ))}
                  </tr>
                );
              })}
            <tr>
              <th scope="row">{t('duplicates.posts')}</th>
              {cards.map((card) => (
                <td key={card.id}>
                  {card.posts.map((post) => (
                    <div key={post.id}>
                      {post.title}, {post.organisation}
                      <span className={classes.faint}>
                        <Period {...post} />
                      </span>
                    </div>
                  ))}
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row">{t('duplicates.qualifications')}</th>
              {cards.map((card) => (
                <td key={card.id}>
                  {card.qualifications.map(({ id, value, since }) => (
                    <div key={id}>
                      {[
                        ...choices.categories,
                        ...choices.titles,
                        ...choices.ranks,
                        ...choices.degrees,
                      ].find(({ key }) => key === value)?.name ?? value}{' '}
                      {since}
                    </div>
                  ))}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <div className={classes.actions}>
        <Button type="submit" name="intent" value="merge">
          {t('duplicates.merge')}
        </Button>
        <Button type="submit" name="intent" value="apart" variant="default">
          {t('duplicates.apart')}
        </Button>
      </div>
    </Form>
  );
}
