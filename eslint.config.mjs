import nextVitals from 'eslint-config-next/core-web-vitals';
import nextTypescript from 'eslint-config-next/typescript';

/** The rules that run React's compiler over a file; by far the dearest, and with nothing to say where there is no component. */
const compilerRules = nextVitals
  .flatMap(({ rules = {} }) => Object.keys(rules))
  .filter((name) => name.startsWith('react-hooks/') && !['react-hooks/rules-of-hooks', 'react-hooks/exhaustive-deps'].includes(name));

/** Layers, names and exports are held by __tests__/architecture.test.ts; here stands what a linter sees better. */
const config = [
  ...nextVitals,
  ...nextTypescript,
  {
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'smart'],
      'no-console': 'error',
      'no-param-reassign': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ThrowStatement > Literal', message: 'Throw an Error, and only for bugs: a refusal is a value.' },
        { selector: "CallExpression[callee.object.name='window'][callee.property.name=/^(alert|confirm|prompt)$/]", message: 'Ask in the page.' },
      ],
    },
  },
  {
    // Programs on a terminal speak to it.
    files: ['scripts/**', 'bench/**', 'prisma/**', '__tests__/support/**'],
    rules: { 'no-console': 'off', 'react-hooks/rules-of-hooks': 'off' },
  },
  {
    files: ['prisma/seed/**', '__tests__/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    // Nothing here draws: a component or a hook of its own would be a .tsx, or under app/ or components/.
    files: ['{lib,prisma,scripts,bench,__tests__}/**/*.{ts,mjs,js}', '*.{js,mjs,ts}'],
    rules: Object.fromEntries(compilerRules.map((name) => [name, 'off'])),
  },
  {
    files: ['**/*.js'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  { ignores: ['.next/**', '.data/**', 'lib/platform/db/generated/**', 'next-env.d.ts', 'coverage/**'] },
];

export default config;
