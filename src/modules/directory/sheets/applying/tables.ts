import type { WrittenTable } from '../checking/planned.ts';

interface Written {
  table: WrittenTable;
  /** Columns that a new row is given. */
  insert: readonly string[];
  /** Columns that an import changes. */
  update: readonly string[];
  /** Whether the table counts the versions of its rows. */
  versioned: boolean;
}

const organisationColumns = [
  'kind',
  'ownership',
  'external_key',
  'edrpou',
  'edebo',
  'ogrn',
  'inn',
  'address',
  'locality',
  'latitude',
  'longitude',
  'phone',
  'email',
  'website',
  'learners',
  'remote',
  'opened_on',
] as const;

const personColumns = [
  'family_name',
  'given_name',
  'patronymic',
  'short_name',
  'external_key',
  'birth_date',
  'birth_year',
  'sex',
  'phone',
  'email',
  'working_since',
  'teaching_since',
] as const;

/** What imports write, in the order in which rows refer to one another. */
export const writtenTables: readonly Written[] = [
  {
    table: 'organisation',
    insert: ['id', ...organisationColumns],
    update: organisationColumns,
    versioned: true,
  },
  {
    table: 'organisation_name',
    insert: ['id', 'organisation_id', 'kind', 'name', 'since'],
    update: ['name', 'until'],
    versioned: false,
  },
  {
    table: 'organisation_link',
    insert: ['id', 'child_id', 'parent_id', 'since'],
    update: ['parent_id', 'until'],
    versioned: false,
  },
  {
    table: 'organisation_change',
    insert: ['id', 'organisation_id', 'kind', 'happened_on', 'other_id', 'ground'],
    update: [],
    versioned: false,
  },
  { table: 'profession', insert: ['id', 'code', 'title'], update: ['title'], versioned: true },
  {
    table: 'organisation_profession',
    insert: [
      'id',
      'organisation_id',
      'profession_id',
      'levels',
      'licence',
      'licence_volume',
      'dual',
      'since',
      'until',
    ],
    update: ['levels', 'licence', 'licence_volume', 'dual', 'since', 'until'],
    versioned: false,
  },
  {
    table: 'person',
    insert: ['id', 'in_centre', ...personColumns],
    update: personColumns,
    versioned: true,
  },
  {
    table: 'post',
    insert: [
      'id',
      'person_id',
      'organisation_id',
      'kind',
      'title',
      'main',
      'rate',
      'subjects',
      'since',
      'until',
    ],
    update: ['kind', 'title', 'rate', 'subjects', 'since', 'until'],
    versioned: true,
  },
  {
    table: 'qualification',
    insert: ['id', 'person_id', 'kind', 'value', 'since'],
    update: ['since'],
    versioned: true,
  },
  {
    table: 'education',
    insert: ['id', 'person_id', 'level', 'institution', 'speciality', 'finished_year'],
    update: ['institution', 'speciality', 'finished_year'],
    versioned: true,
  },
  {
    table: 'section_member',
    insert: ['id', 'section_id', 'person_id', 'role', 'since', 'until'],
    update: ['until'],
    versioned: false,
  },
];
