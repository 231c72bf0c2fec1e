import { expect } from 'chai';
import { SettingsError, readSettings } from './settings.js';

describe('the settings', () => {
  it('need nothing: port 8080, a data folder of the demo, a new token', () => {
    const settings = readSettings({});
    expect(settings.port).to.equal(8080);
    expect(settings.dataFolder).to.match(/demo[\\/]data[\\/]$/);
    expect(settings.allowedOrigins).to.deep.equal([]);
    expect(settings.inboxToken).not.to.equal(readSettings({}).inboxToken);
  });

  it('take several origins, exact ones only', () => {
    const { allowedOrigins } = readSettings({
      ALLOWED_ORIGINS: 'https://phuong.example, http://127.0.0.1:9000',
    });
    expect(allowedOrigins).to.deep.equal(['https://phuong.example', 'http://127.0.0.1:9000']);
    for (const wrong of ['*', 'phuong.example', 'https://phuong.example/', 'null']) {
      expect(() => readSettings({ ALLOWED_ORIGINS: wrong })).to.throw(SettingsError);
    }
  });

  it('name the variable that cannot be used', () => {
    expect(() => readSettings({ PORT: 'cổng' })).to.throw(SettingsError, /^PORT: /);
    expect(() => readSettings({ PORT: '70000' })).to.throw(SettingsError, /^PORT: /);
    expect(() => readSettings({ INBOX_TOKEN: 'short' })).to.throw(SettingsError, /^INBOX_TOKEN: /);
  });
});
