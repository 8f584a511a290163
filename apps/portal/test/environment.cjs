const { TestEnvironment } = require('jest-environment-jsdom'); module.exports = TestEnvironment;
