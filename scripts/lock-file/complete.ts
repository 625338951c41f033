/** A package in `package-lock.json`, as far as it matters here. */
export type LockedPackage = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};

/** The `packages` of a lock file: by folder, the project itself under the empty name. */
export type LockedPackages = Record<string, LockedPackage>;

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

/** Optional packages that a lock file's packages ask for and the file does not hold. */
export function missingOptional(
  packages: LockedPackages,
): { name: string; version: string; askedBy: string }[] {
  return Object.entries(packages).flatMap(([askedBy, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isPresent(packages, askedBy, name))
      .map(([name, version]) => ({ name, version, askedBy })),
  );
}

/**
 * Adds what `missingOptional` finds. Where a registry does not offer a package's builds for other systems, npm leaves
 * them out of the lock file, and then `npm ci` refuses that file everywhere; their versions are exact in the package
 * that asks for them, and their names tell the system.
 * @returns the packages in the order in which npm writes them
 */
export function completeLock(packages: LockedPackages): LockedPackages {
  const added = missingOptional(packages).map(({ name, version, askedBy }) => {
    if (!/^\d+\.\d+\.\d+[-\w.]*$/.test(version))
      throw new Error(`${askedBy} asks for ${name} ${version}, which is not one version.`);
    return [`node_modules/${name}`, buildFor(name, version, packages[askedBy]!)] as const;
  });
  const { '': project = {}, ...rest } = { ...packages, ...Object.fromEntries(added) };
  return {
    '': project,
    ...Object.fromEntries(Object.entries(rest).sort(([a], [b]) => a.localeCompare(b, 'en'))),
  };
}

/** Looks for a package as Node does: in the folder of who asks, then in each folder above. */
function isPresent(packages: LockedPackages, askedBy: string, name: string): boolean {
  for (
    let folder = askedBy;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  ) {
    if (packages[`${folder}${folder && '/'}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

/** The entry of a build for one system: `…-linux-x64-musl`. */
function buildFor(name: string, version: string, { dev }: LockedPackage): LockedPackage {
  const words = name.split(/[-/]/).map((word) => (word === 'windows' ? 'win32' : word));
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  const os = SYSTEMS.filter((system) => words.includes(system));
  const libc = words.includes('musl')
    ? ['musl']
    : words.includes('gnu') && os.includes('linux')
      ? ['glibc']
      : [];
  if (os.length === 0 && cpu.length === 0)
    throw new Error(`The name of ${name} does not tell its system.`);
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(dev && { dev }),
    ...(libc.length > 0 && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  };
}
