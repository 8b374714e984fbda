import { readEnv } from '@/lib/platform/env';

describe('demo mode', () => {
  test('is on only while neither a database nor a provider is named', () => {
    expect(readEnv({}).demo).toBe(true);
    expect(readEnv({ UGE13_EMBEDDED_DATABASE_URL: 'postgresql://here' }).demo).toBe(true);
  });
  test.each([
    { DATABASE_URL: 'postgresql://there' },
    { OIDC_ISSUER: 'https://login.example' },
    { OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_ID: 'uge13' },
    { DATABASE_URL: 'postgresql://there', UGE13_EMBEDDED_DATABASE_URL: 'postgresql://here', NODE_ENV: 'development' },
  ])('is off with %o', (settings) => expect(readEnv(settings).demo).toBe(false));
  test('an empty setting is an unset one', () => {
    expect(readEnv({ DATABASE_URL: '  ', OIDC_ISSUER: '' }).demo).toBe(true);
  });
});

test('the named database wins over the embedded one', () => {
  const settings = readEnv({ DATABASE_URL: 'postgresql://there', UGE13_EMBEDDED_DATABASE_URL: 'postgresql://here' });
  expect(settings.databaseUrl).toBe('postgresql://there');
});

test('the administrator’s address is compared in lower case', () => {
  expect(readEnv({ ADMIN_EMAIL: ' Anna@Kommune.example ' }).adminEmail).toBe('anna@kommune.example');
});

test('the pause between two looks for jobs is set only to what makes sense', () => {
  const pauses = [undefined, '', '0.5', '0', 'soon', '61'].map((UGE13_JOBS_PAUSE) => readEnv({ UGE13_JOBS_PAUSE }).jobsPause);
  expect(pauses).toEqual([undefined, undefined, 0.5, undefined, undefined, undefined]);
});
