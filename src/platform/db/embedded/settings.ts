/**
 * Settings of the embedded server, given at every start so that they are always those of this version of the program.
 * Sized for a small office machine of 2–4 GB that serves one centre; a commit is on the disk before it is answered.
 */
export function settings(place: {
  socketFolder: string | null;
  port: number;
  durable: boolean;
}): string[] {
  return [
    `port=${place.port}`,
    `listen_addresses=${place.socketFolder ? '' : '127.0.0.1'}`,
    `unix_socket_directories=${place.socketFolder ? quoted(place.socketFolder) : ''}`,
    'unix_socket_permissions=0700',
    'max_connections=100',
    'shared_buffers=128MB',
    'effective_cache_size=512MB',
    'work_mem=8MB',
    'maintenance_work_mem=64MB',
    'random_page_cost=1.1',
    'jit=off',
    'max_wal_size=512MB',
    'timezone=UTC',
    'log_timezone=UTC',
    'log_line_prefix=[%p] ',
    'log_checkpoints=off',
    'lc_messages=C',
    ...(place.durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
}

/** The setting is a list: a folder with a comma or a space has to be quoted. */
function quoted(folder: string): string {
  return `"${folder.replaceAll('"', '""')}"`;
}
