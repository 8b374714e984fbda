import { checkEntrances } from './support/architecture/entrances';
import { checkHabits } from './support/architecture/habits';
import { checkCycles, checkLayers } from './support/architecture/layers';
import { readSources, type Source, type Violation } from './support/architecture/source';

const sources = readSources();
const show = (violations: Violation[]) => violations.map(({ path, rule, detail }) => `${path}: ${rule} (${detail})`);

describe('the code keeps its own rules', () => {
  test('there is code to look at', () => expect(sources.length).toBeGreaterThan(50));
  test('imports run one way, and only queries and commands touch the database', () =>
    expect(show(checkLayers(sources))).toEqual([]));
  test('no domain reaches itself through others', () => expect(show(checkCycles(sources))).toEqual([]));
  test('every action and handler is made by the one wrapper', () => expect(show(checkEntrances(sources))).toEqual([]));
  test('no hidden clock, session, setting or junk drawer', () => expect(show(checkHabits(sources))).toEqual([]));
});

const file = (path: string, text: string): Source => ({ path, text });
const rules = (violations: Violation[]) => violations.map(({ rule }) => rule);

describe('each guard bites', () => {
  test.each<[string, (all: Source[]) => Violation[], Source]>([
    ['vocabulary', checkLayers, file('lib/visits/notes.ts', '')],
    ['direction', checkLayers, file('lib/visits/rules.ts', "import { Page } from '@/app/page';")],
    ['direction', checkLayers, file('lib/platform/time.ts', "import type { Visit } from '../visits/types';")],
    ['componentImports', checkLayers, file('components/visits/card.tsx', "import { getWeek } from '@/lib/visits/queries';")],
    ['designSystemKnowsNoDomain', checkLayers, file('components/ui/card.tsx', "import type { Visit } from '@/lib/visits/types';")],
    ['database', checkLayers, file('app/page.tsx', "import { database } from '@/lib/platform/db/client';")],
    ['database', checkLayers, file('lib/visits/rules.ts', "import { database } from '../platform/db/client';")],
    ['serverOnly', checkLayers, file('lib/visits/queries.ts', '')],
    ['useServerOnlyInActions', checkEntrances, file('app/page.tsx', "async function save() { 'use server'; }")],
    ['actionWithoutWrapper', checkEntrances, file('app/actions.ts', "'use server'; export async function saveAction() {}")],
    ['actionWithoutWrapper', checkEntrances, file('app/actions.ts', "'use server'; export { saveAction } from './other';")],
    ['actionName', checkEntrances, file('app/actions.ts', "'use server'; export const save = defineAction({});")],
    ['handlerWithoutWrapper', checkEntrances, file('app/api/x/route.ts', 'export async function GET() {}')],
    ['hiddenClock', checkHabits, file('lib/visits/rules.ts', 'export const soon = () => new Date();')],
    ['hiddenClock', checkHabits, file('lib/visits/commands.ts', 'export const soon = () => Date.now();')],
    ['hiddenSession', checkHabits, file('lib/visits/commands.ts', 'getActor();')],
    ['environmentReadOnce', checkHabits, file('lib/visits/rules.ts', 'process.env.PORT;')],
    ['junkDrawer', checkHabits, file('lib/visits/utils.ts', '')],
    ['kebabCase', checkHabits, file('components/visits/WeekGrid.tsx', '')],
  ])('%s', (rule, check, violation) => {
    expect(rules(check([violation]))).toContain(rule);
  });

  test('cycle', () => {
    const circle = [
      file('lib/visits/rules.ts', "import type { Round } from '../rounds/types';"),
      file('lib/rounds/rules.ts', "import type { Opening } from '../openings/types';"),
      file('lib/openings/rules.ts', "import type { Visit } from '../visits/types';"),
    ];
    expect(rules(checkCycles(circle))).toContain('cycle');
  });
});
