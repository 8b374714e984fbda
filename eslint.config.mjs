import nextVitals from 'eslint-config-next/core-web-vitals';
import nextTypescript from 'eslint-config-next/typescript';

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
    files: ['**/*.js'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  { ignores: ['.next/**', '.data/**', 'lib/platform/db/generated/**', 'next-env.d.ts', 'coverage/**'] },
];

export default config;
