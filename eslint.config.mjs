import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { walls } from './build/lint-walls.mjs';

const typed = ['{electron,renderer,shared,tests,build}/**/*.{ts,tsx}'];
const scripts = ['**/*.{js,mjs,cjs}'];

export default defineConfig(
  globalIgnores([
    'node_modules/',
    'out/',
    'release/',
    '.runtime/',
    '.tsbuild/',
    'screens/',
    'test-results/',
    'playwright-report/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: typed,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['error'] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A number reads the same in a text whoever formats it; what users see goes through ICU anyway.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => save()` as an event handler is clear; the rule is about values that look used.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Both are used on purpose: an interface for a port, a type for data inferred from a schema.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // noPropertyAccessFromIndexSignature asks for the brackets this rule would remove.
      '@typescript-eslint/dot-notation': 'off',
      // `list<Answer>('answer')` says at the call what comes back; the rule would have a cast there.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // A React event handler may be async when what it awaits handles its own failure.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
  },
  walls,
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      // Tests print figures, assert on what must be there, and stand in async fakes for async ports.
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // Tools read these by their default export.
    files: ['build/*.config.ts', 'build/playwright-setup.mjs', 'eslint.config.mjs'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: scripts,
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: Object.fromEntries(
        (
          'process console performance fetch AbortSignal Buffer URL setTimeout clearTimeout ' +
          'require module exports __dirname document'
        )
          .split(' ')
          .map((name) => [name, 'readonly']),
      ),
    },
  },
);
