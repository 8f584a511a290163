import '@testing-library/jest-dom';
import { configure } from '@testing-library/dom';

// What is looked for comes; how soon is no part of a test.
configure({ asyncUtilTimeout: 15_000 });
