import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** The page as it is deployed; `latest` is how its title reads there now. */
export async function serve(
  folder: string,
): Promise<{ server: Server; address: string; latest: { title: string } }> {
  const latest = { title: 'Followthrough' };
  const types: Record<string, string> = { html: 'text/html', js: 'text/javascript' };
  const server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://localhost').pathname;
    const file = join(folder, path === '/' ? 'index.html' : path);
    response.statusCode = existsSync(file) ? 200 : 404;
    response.setHeader('Content-Type', types[file.split('.').pop()!] ?? 'application/octet-stream');
    const content = existsSync(file) ? readFileSync(file) : '';
    response.end(
      file.endsWith('index.html')
        ? String(content).replace(/<title>[^<]*/, `<title>${latest.title}`)
        : content,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return { server, latest, address: `http://localhost:${(server.address() as AddressInfo).port}/` };
}

/** Ends the server, and with it every connection: the network is cut. */
export function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
