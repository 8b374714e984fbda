import { gzipSync } from 'node:zlib';
import { pages, readerOf } from '../__tests__/support/access-table';
import { sowForRoles } from '../__tests__/support/demo-programme';
import { cookieOf, startApp } from './shared/app';
import { ask } from './shared/http';
import { insist, report, type Figure } from './shared/report';
import { run } from './shared/run';

const KILOBYTE = 1024;

/** Scripts that the page itself asks for, each address once; without those that only a browser before 2018 fetches. */
function scriptsOf(html: string): string[] {
  const tags = html.match(/<(script|link)\b[^>]*>/g) ?? [];
  const found = tags
    .filter((tag) => !/nomodule/i.test(tag))
    .filter((tag) => tag.startsWith('<script') || /rel="(modulepreload|preload)"/.test(tag))
    .map((tag) => /(?:src|href)="([^"]+\.js[^"]*)"/.exec(tag)?.[1])
    .filter((address) => address !== undefined);
  return [...new Set(found)];
}

async function weigh(): Promise<void> {
  const app = await startApp();
  try {
    const known = new Map<string, number>();
    const weightOf = async (script: string) => {
      const { body } = await ask({ url: new URL(script.replaceAll('&amp;', '&'), app.url).href });
      return gzipSync(body, { level: 9 }).length;
    };
    const figures: Figure[] = [];
    let trivial = Number.NaN;
    const { people, things } = await sowForRoles(new Date());
    // Every page there is: the table is the one that the tests of access go by, and they fail where a page has no row.
    const all = Object.entries(pages).map(([folder, page]) => [folder.replace(/\/\([a-z]+\)/, '') || '/', page] as const);
    for (const [name, { path, answers }] of all.sort(([a], [b]) => Number(b === '/about') - Number(a === '/about'))) {
      const reader = readerOf(answers);
      const { status, body } = await ask({ url: app.url + path(things), cookie: reader === 'nobody' ? undefined : await cookieOf(people[reader]) });
      insist(status === 200, `${name} answers ${status}`);
      const scripts = scriptsOf(body);
      for (const script of scripts) if (!known.has(script)) known.set(script, await weightOf(script));
      const bytes = scripts.reduce((sum, script) => sum + known.get(script)!, 0);
      if (name === '/about') trivial = bytes;
      const compared = name === '/about' ? {} : { ratio: bytes / trivial, to: 'the trivial page' };
      const remark = `${scripts.length} files; the page itself ${(gzipSync(body).length / KILOBYTE).toFixed(1)} kB`;
      figures.push({ name: `weight.${name}`, value: bytes / KILOBYTE, unit: 'kB gzip', ...compared, remark });
    }
    report('Script of each page, gzipped', figures);
  } finally {
    await app.stop();
  }
}

run(weigh);
