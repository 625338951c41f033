import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';
import type { Statement } from './capture.ts';

/**
 * What the program is measured against: Node's own HTTP server that runs the same SQL with the same driver and
 * pool, and nothing else: no sign-in, no rights, no validation.
 *
 * Usage: bare.ts <port> <database url> <file with {read: Statement[], writes: Statement[][]}>
 */
const [port = '', url = '', file = ''] = process.argv.slice(2);
const { read, writes } = JSON.parse(readFileSync(file, 'utf8')) as {
  read: Statement[];
  writes: Statement[][];
};
const pool = new pg.Pool({ connectionString: url, max: 10 });
let turn = 0;

createServer(async (request, response) => {
  const results = request.method === 'GET' ? await readAll() : await writeAll();
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(results));
}).listen(Number(port), '127.0.0.1');

async function readAll(): Promise<unknown[]> {
  const client = await pool.connect();
  try {
    const rows: unknown[] = [];
    for (const statement of read) rows.push((await client.query(statement)).rows);
    return rows;
  } finally {
    client.release();
  }
}

async function writeAll(): Promise<unknown[]> {
  const statements = writes[turn++ % writes.length] ?? [];
  const client = await pool.connect();
  try {
    for (const statement of statements) await client.query(statement);
    return [];
  } finally {
    client.release();
  }
}
