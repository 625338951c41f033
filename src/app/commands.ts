export type Command = {
  /** The words that call it. */
  name: string;
  /** The words with what may follow. */
  usage: string;
  uk: string;
  en: string;
  /** @returns the exit code */
  run(argv: string[], env: NodeJS.ProcessEnv): Promise<number>;
};

/** Commands load their code when they are run: reading a file needs neither the server nor a database. */
export const commands: Command[] = [
  {
    name: 'serve',
    usage: 'serve',
    uk: 'запустити програму (як npm start, але без підготовки)',
    en: 'run the program (as npm start does, without preparing)',
    async run(_argv, env) {
      process.env.NODE_ENV ??= 'production';
      const { serve } = await import('./server.ts');
      await serve(env);
      return 0;
    },
  },
  {
    name: 'worker',
    usage: 'worker',
    uk: 'виконувати лише фонову роботу, без сторінок (поряд із serve, де WORKER=off)',
    en: 'run the background work only, without pages (beside serve with WORKER=off)',
    async run(_argv, env) {
      process.env.NODE_ENV ??= 'production';
      const { runWorker } = await import('./worker-command.ts');
      return runWorker(env, process.stdout);
    },
  },
  {
    name: 'backup',
    usage: 'backup FILE.zip',
    uk: 'зберегти всю програму з даними й файлами в один файл; можна під час роботи',
    en: 'keep the whole installation, data and files, in one file; also while it runs',
    async run(argv, env) {
      const { runBackup } = await import('./transfer-command.ts');
      return runBackup(argv, env, process.stdout);
    },
  },
  {
    name: 'restore',
    usage: 'restore FILE.zip',
    uk: 'відновити все з такого файлу в порожню теку даних',
    en: 'put everything back from such a file into an empty data folder',
    async run(argv, env) {
      const { runRestore } = await import('./transfer-command.ts');
      return runRestore(argv, env, process.stdout);
    },
  },
  {
    name: 'centre export',
    usage: 'centre export NAME --out FILE.zip',
    uk: 'записати один центр з усім, що йому належить, у файл',
    en: 'write one centre with all that is its own to a file',
    async run(argv, env) {
      const { runCentreExport } = await import('./transfer-command.ts');
      return runCentreExport(argv, env, process.stdout);
    },
  },
  {
    name: 'centre import',
    usage: 'centre import FILE.zip',
    uk: 'прийняти центр з такого файлу: весь або нічого',
    en: 'take a centre from such a file: all of it or nothing',
    async run(argv, env) {
      const { runCentreImport } = await import('./transfer-command.ts');
      return runCentreImport(argv, env, process.stdout);
    },
  },
  {
    name: 'migrate',
    usage: 'migrate',
    uk: 'привести базу даних до поточної версії',
    en: 'bring the database to the current version',
    async run(_argv, env) {
      const { runMigrate } = await import('./migrate-command.ts');
      return runMigrate(env, process.stdout);
    },
  },
  {
    name: 'user list',
    usage: 'user list',
    uk: 'показати облікові записи: пошта, ім’я, ролі, код, відкриті входи',
    en: 'list accounts: address, name, roles, second factor, open sessions',
    async run(argv, env) {
      const { runUser } = await import('./user-command.ts');
      return runUser('list', argv, env, process.stdout);
    },
  },
  {
    name: 'user invite',
    usage: 'user invite [EMAIL] [--role ROLE] [--centre NAME]',
    uk: 'запросити: надрукувати посилання, що діє один раз',
    en: 'invite somebody: print a link that works once',
    async run(argv, env) {
      const { runUser } = await import('./user-command.ts');
      return runUser('invite', argv, env, process.stdout);
    },
  },
  {
    name: 'user reset-password',
    usage: 'user reset-password EMAIL [--without-code]',
    uk: 'дати новий пароль і завершити входи; --without-code знімає підтвердження кодом',
    en: 'give a new password and end the sessions; --without-code takes the second factor away',
    async run(argv, env) {
      const { runUser } = await import('./user-command.ts');
      return runUser('reset-password', argv, env, process.stdout);
    },
  },
  {
    name: 'user end-sessions',
    usage: 'user end-sessions EMAIL',
    uk: 'завершити всі входи цього запису',
    en: 'end all sessions of the account',
    async run(argv, env) {
      const { runUser } = await import('./user-command.ts');
      return runUser('end-sessions', argv, env, process.stdout);
    },
  },
  {
    name: 'audit verify',
    usage: 'audit verify [--centre NAME] [--from DAY] [--to DAY] [--heads FILE]',
    uk: 'перевірити, що журнал дій ніхто не змінював; --heads звіряє зі збереженими печатками',
    en: 'check that nobody has changed the log of acts; --heads compares with heads that were kept',
    async run(argv, env) {
      const { runAudit } = await import('./audit-command.ts');
      return runAudit('verify', argv, env, process.stdout);
    },
  },
  {
    name: 'audit heads',
    usage: 'audit heads [--centre NAME] [--from DAY] [--to DAY]',
    uk: 'надрукувати печатки днів журналу, щоб зберегти їх в іншому місці',
    en: 'print the heads of the log’s days, to be kept elsewhere',
    async run(argv, env) {
      const { runAudit } = await import('./audit-command.ts');
      return runAudit('heads', argv, env, process.stdout);
    },
  },
  {
    name: 'demo',
    usage: 'demo [--seed N | --accounts]',
    uk: 'створити або оновити демонстраційний центр; показати його облікові записи',
    en: 'make the demonstration centre, or make it anew; show its accounts',
    async run(argv, env) {
      const { runDemo } = await import('./demo/demo-command.ts');
      return runDemo(argv, env, process.stdout, process.stderr);
    },
  },
  {
    name: 'plan read',
    usage: 'plan read FILE [--json]',
    uk: 'прочитати план з файлу docx, xlsx, odt, html або txt',
    en: 'read a plan from a docx, xlsx, odt, html or txt file',
    async run(argv) {
      const { runPlanRead } = await import('#modules/plan/reading/cli.ts');
      return runPlanRead(argv, process.stdout, process.stderr);
    },
  },
  {
    name: 'plan check',
    usage: 'plan check FILE [--json] [--off RULE,…]',
    uk: 'перевірити план: повтори, номери, строки, імена, правопис',
    en: 'check a plan: duplicates, numbers, deadlines, names, spelling',
    async run(argv) {
      const { runPlanCheck } = await import('#modules/plan/checking/cli.ts');
      return runPlanCheck(argv, process.stdout, process.stderr);
    },
  },
  {
    name: 'plan import',
    usage: 'plan import FILE [--centre NAME] [--accept]',
    uk: 'прочитати план для перегляду в програмі; --accept приймає його одразу',
    en: 'read a plan to be looked at in the program; --accept takes it at once',
    async run(argv, env) {
      const { runPlanImport } = await import('./plan-command.ts');
      return runPlanImport(argv, env, process.stdout, process.stderr);
    },
  },
  {
    name: 'plan export',
    usage: 'plan export PLAN_ID|--latest FILE.docx|.pdf|.xlsx [--centre NAME]',
    uk: 'записати план у файл Word, PDF або Excel; --latest — план, доданий останнім',
    en: 'write a plan to a Word, PDF or Excel file; --latest is the plan that was added last',
    async run(argv, env) {
      const { runPlanExport } = await import('./plan-command.ts');
      return runPlanExport(argv, env, process.stdout, process.stderr);
    },
  },
  {
    name: 'deadlines',
    usage: 'deadlines --period START..END [--semesters …]',
    uk: 'прочитати терміни виконання, один у рядку стандартного вводу',
    en: 'read deadlines, one a line of standard input',
    async run(argv) {
      const { runDeadlines } = await import('#modules/plan/deadline/cli.ts');
      return runDeadlines(argv, process.stdin, process.stdout, process.stderr);
    },
  },
];
