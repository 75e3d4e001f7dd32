// Debian's WordPress with a database of its own, in a folder that is thrown away: MariaDB without a network, PHP's own server.

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const source = '/usr/share/wordpress';
const programs = ['php', 'mariadbd', 'mariadb', 'mariadb-install-db'];
const readyWithinMs = 30_000;

/** What has to be installed for it; none: nothing. */
export function missingOfWordPress(): string[] {
  const absent = programs.filter((name) => spawnSync('which', [name]).status !== 0);
  return [...(existsSync(source) ? [] : [source]), ...absent];
}

export interface WordPress {
  origin: string;
  /** The administrator's, as HTTP Basic takes it. */
  authorization: string;
  /** A file with a line of JSON for each comment form that WordPress was sent. */
  seen: string;
  /** Runs PHP within WordPress, which prints JSON. @throws Error where it prints none. */
  evaluate: <Value>(code: string) => Value;
  stop: () => Promise<void>;
}

/** `publicOrigin`: where its readers reach it; `anteroom`: where the service is. @throws Error where a part of it does not start. */
export async function startWordPress(
  folder: string,
  { port, publicOrigin, anteroom }: { port: number; publicOrigin: string; anteroom: string },
): Promise<WordPress> {
  const socket = join(folder, 'db.sock');
  const data = join(folder, 'db');
  const site = join(folder, 'site');
  const seen = join(folder, 'seen');
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  run('mariadb-install-db', ['--no-defaults', ...user, `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db']);
  const options = [`--datadir=${data}`, `--socket=${socket}`, '--skip-networking', '--skip-log-bin'];
  const database = spawn('mariadbd', ['--no-defaults', ...user, ...options], { stdio: 'ignore' });
  cpSync(source, site, { recursive: true, dereference: true });
  mkdirSync(join(site, 'wp-content/mu-plugins'), { recursive: true });
  for (const name of ['anteroom.php', 'akismet-at-anteroom.php'])
    cpSync(`src/local/wordpress/${name}`, join(site, 'wp-content/mu-plugins', name));
  writeFileSync(join(site, 'wp-content/mu-plugins/seen.php'), seenPlugin(seen));
  writeFileSync(join(site, 'wp-config.php'), configuration(socket, anteroom));
  await until(() => spawnSync('mariadb', ['--no-defaults', '-uroot', `-S${socket}`, '-e', 'CREATE DATABASE wp']).status === 0);
  writeFileSync(join(folder, 'install.php'), installation(site, publicOrigin));
  const password = run('php', [join(folder, 'install.php')]).split('\n').at(-1) ?? '';
  const server = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', site], { stdio: 'ignore' });
  const origin = `http://127.0.0.1:${port}`;
  await until(() => fetch(`${origin}/readme.html`).then(({ ok }) => ok, () => false));
  return {
    origin,
    authorization: `Basic ${Buffer.from(`admin:${password}`).toString('base64')}`,
    seen,
    evaluate: <Value>(code: string) => JSON.parse(run('php', ['-r', `require '${site}/wp-load.php'; ${code}`])) as Value,
    stop: async () => void (await Promise.all([server, database].map(end))),
  };
} // prettier-ignore

function run(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} failed (${status}):\n${stdout}\n${stderr}`);
  return stdout.trim();
}

async function until(isReady: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + readyWithinMs;
  while (!(await isReady())) {
    if (Date.now() > deadline) throw new Error('WordPress did not start in time');
    await sleep(100);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}

/** Application passwords need https, but on a machine of one's own. */
function configuration(socket: string, anteroom: string): string {
  const keys = ['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'].flatMap((name) => [`${name}_KEY`, `${name}_SALT`]);
  return `<?php
define('DB_NAME', 'wp'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
${keys.map((name) => `define('${name}', '${name} of a test');`).join(' ')}
define('WP_ENVIRONMENT_TYPE', 'local'); define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', true);
define('ANTEROOM_ORIGIN', '${anteroom}');
// The gate leads here by another name than readers use.
$_SERVER['HTTP_HOST'] = $_SERVER['HTTP_X_FORWARDED_HOST'] ?? $_SERVER['HTTP_HOST'] ?? '127.0.0.1';
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;
}

/** Two posts, 1 open and 4 closed, and the administrator's application password. */
function installation(site: string, publicOrigin: string): string {
  return `<?php
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '127.0.0.1';
require '${site}/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
ob_start();
wp_install('Blog', 'admin', 'admin@example.com', false, '', 'password');
update_option('siteurl', '${publicOrigin}');
update_option('home', '${publicOrigin}');
update_option('permalink_structure', '/%postname%/');
wp_insert_post(['import_id' => 66, 'post_title' => 'Closed', 'post_status' => 'publish', 'comment_status' => 'closed']);
[$password] = WP_Application_Passwords::create_new_application_password(1, ['name' => 'test']);
ob_end_clean();
echo $password;
`;
}

/** Keeps what WordPress was sent, sends no mail, and lets a test send more than one comment in 15 seconds. */
function seenPlugin(seen: string): string {
  return `<?php
add_filter('pre_wp_mail', '__return_true');
add_action('init', fn () => remove_action('check_comment_flood', 'check_comment_flood_db', 10));
if (str_ends_with($_SERVER['SCRIPT_NAME'] ?? '', 'wp-comments-post.php')) {
	$line = ['body' => base64_encode(file_get_contents('php://input')), 'headers' => getallheaders()];
	file_put_contents('${seen}', json_encode($line) . "\\n", FILE_APPEND);
}
`;
}
