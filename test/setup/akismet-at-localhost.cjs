// For the unmodified clients of Akismet's protocol: every name below "localhost" is this machine, and akismet-api's own suite, which
// names no host, asks the one in AKISMET_HOST, where this file is required before it.

const dns = require('node:dns');

const lookUp = dns.lookup;

exports.resolveLocalhost = () => {
  dns.lookup = (name, ...rest) => lookUp(String(name).endsWith('.localhost') ? '127.0.0.1' : name, ...rest);
};

if (process.env.AKISMET_HOST) {
  exports.resolveLocalhost();
  const akismetApi = require('akismet-api');
  const { AkismetClient } = akismetApi;
  akismetApi.client = (options) => new AkismetClient({ ...options, host: process.env.AKISMET_HOST, protocol: 'http' });
}
