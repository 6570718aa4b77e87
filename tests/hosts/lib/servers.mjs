// nginx and Apache, each with the header file that lies in the site, in a folder below the root of the host.
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, startServer } from './program.mjs';
import { dist, hostFile } from './site.mjs';

/** What a stock installation of Apache 2.4 has switched on and the site's .htaccess makes use of. */
const apacheModules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'rewrite', 'deflate', 'brotli', 'filter'];

/** @param {string} folder an empty one, for configuration and logs @returns its address and how to stop it */
export async function startNginx(folder) {
  const port = await freePort();
  const ours = readFileSync(join(dist, 'deploy/nginx.conf'), 'utf8').replaceAll('/var/www/klantwaarde/', dist);
  const [http, server] = ours.split('# ---- server { }');
  const conf = join(folder, 'nginx.conf');
  writeFileSync(
    conf,
    `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; worker_processes 1; user root;
     events {}
     http { access_log off; default_type application/octet-stream;
       client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder}; uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
       ${http}
       server { listen 127.0.0.1:${port}; ${server} } }`,
  );
  const address = `http://127.0.0.1:${port}/klantwaarde/`;
  return { address, ...(await startServer(hostFile('/usr/sbin/nginx'), ['-c', conf, '-e', join(folder, 'error.log')], address)) };
}

/** @param {string} folder an empty one, for configuration and logs @returns its address and how to stop it */
export async function startApache(folder) {
  const port = await freePort();
  const root = join(folder, 'www');
  mkdirSync(root);
  symlinkSync(dist.replace(/\/$/, ''), join(root, 'klantwaarde'));
  const modules = hostFile('/usr/lib/apache2/modules');
  const conf = join(folder, 'apache.conf');
  writeFileSync(
    conf,
    `${apacheModules.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join('\n')}
     ServerName localhost
     Listen 127.0.0.1:${port}
     PidFile ${folder}/pid
     ErrorLog ${folder}/error.log
     TypesConfig ${hostFile('/etc/mime.types')}
     DirectoryIndex index.html
     AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json
     DocumentRoot ${root}
     <Directory ${root}>
       AllowOverride FileInfo Options
       Options FollowSymLinks
       Require all granted
     </Directory>`,
  );
  const address = `http://127.0.0.1:${port}/klantwaarde/`;
  return { address, ...(await startServer(hostFile('/usr/sbin/apache2'), ['-f', conf, '-D', 'FOREGROUND'], address)) };
}
