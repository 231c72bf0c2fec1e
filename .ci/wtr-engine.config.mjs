import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { firefoxPath } from '../demo/dist/engines/firefox.js';
import config from '../web-test-runner.config.js';
import { webkitLauncher } from './webkit-launcher.mjs';

const browsers = { firefox, webkit: webkitLauncher };

/** The tests of what people see and of what is kept, in the engine that `ENGINE` names. */
export default {
  ...config,
  files: ['packages/{storage,elements}/dist/**/*.test.js'],
  browsers: [browsers[process.env.ENGINE]()],
  concurrency: 1,
};

function firefox() {
  const launchOptions = { browser: 'firefox', executablePath: firefoxPath() };
  return chromeLauncher({ puppeteer, launchOptions });
}
