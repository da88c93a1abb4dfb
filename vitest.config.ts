import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Files share their modules: packs and models are read once a process, not once a file. Nothing keeps state in a module.
    isolate: false,
  },
});
