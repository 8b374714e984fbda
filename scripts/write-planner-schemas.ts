import { writeFileSync } from 'node:fs';
import { describeFiles } from '../lib/planner-format/rules';

// `npx tsx scripts/write-planner-schemas.ts`: brings docs/schemas up to date with lib/planner-format/schema.ts.
for (const [name, schema] of Object.entries(describeFiles())) {
  writeFileSync(new URL(`../docs/schemas/planner-${name}.schema.json`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
}
