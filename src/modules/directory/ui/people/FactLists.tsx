import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '#ui/page/Panel.tsx';
import { Day } from '#ui/time/Day.tsx';
import type { PersonCard } from '../../people/card.ts';
import type { FactChoices } from '../../people/read-choices.ts';
import { Period } from './PostsTable.tsx';
import classes from './people.module.css';

/**
 * Qualifications, education and awards: each a list that leads to its forms.
 *
 * @param base where the forms are; null for who may not change anything
 */
export function FactLists({
  person,
  choices,
  base,
}: {
  person: PersonCard;
  choices: FactChoices | null;
  base: string | null;
}) {
  const { t } = useTranslation('people');
  const name = (list: keyof FactChoices, key: string) => {
    const kinds = choices?.[list] ?? [];
    return kinds.find((kind) => kind.key === key)?.name ?? key;
  };
  const lists = {
    category: 'categories',
    title: 'titles',
    rank: 'ranks',
    degree: 'degrees',
  } as const;
  return (
    <>
      <FactList
        title={t('card.qualifications')}
        path={base ? `${base}/qualifications` : null}
        rows={person.qualifications.map(({ id, kind, value, since, until, ground }) => ({
          id,
          name: name(lists[kind], value),
          more: (
            <>
              {t(`kind.${kind}`)}
              {(since || until) && (
                <>
                  {' · '}
                  <Period since={since} until={until} />
                </>
              )}
              {ground && ` · ${ground}`}
            </>
          ),
        }))}
      />
      <FactList
        title={t('card.education')}
        path={base ? `${base}/educations` : null}
        rows={person.educations.map((education) => ({
          id: education.id,
          name: name('educationLevels', education.level),
          more: [
            education.institution,
            education.speciality,
            education.finishedYear,
            education.document,
          ]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
      <FactList
        title={t('card.awards')}
        path={base ? `${base}/awards` : null}
        rows={person.awards.map(({ id, title, level, givenOn, ground }) => ({
          id,
          name: title,
          more: (
            <>
              {level && name('awardLevels', level)}
              {givenOn && (
                <>
                  {' · '}
                  <Day date={givenOn} />
                </>
              )}
              {ground && ` · ${ground}`}
            </>
          ),
        }))}
      />
    </>
  );
}

/** @param path where the forms of these facts are; null for who may not change them */
function FactList({
  title,
  path,
  rows,
}: {
  title: string;
  path: string | null;
  rows: readonly { id: string; name: string; more: ReactNode }[];
}) {
  const { t } = useTranslation('people');
  return (
    <Panel
      title={title}
      action={path && <Link to={`${path}/new`}>{t('card.addQualification')}</Link>}
    >
      {rows.length === 0 ? (
        <p className={classes.faint}>{t('card.nothing')}</p>
      ) : (
        <ul className={classes.facts}>
          {rows.map(({ id, name, more }) => (
            <li key={id}>
              {path ? <Link to={`${path}/${id}`}>{name}</Link> : name}
              <span className={classes.faint}>{more}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
