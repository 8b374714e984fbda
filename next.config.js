const createNextIntlPlugin = require('next-intl/plugin');

const withNextIntl = createNextIntlPlugin({
  requestConfig: './lib/platform/i18n/request.ts',
  experimental: {
    // Sentences are taken apart when the app is built, not at each request, and no browser gets the parser.
    messages: { path: './messages', format: 'json', locales: ['da', 'en'], sourceLocale: 'da', precompile: true },
  },
});

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Two servers side by side from one checkout share a build; in development each has its own.
  distDir: process.env.UGE13_DIST_DIR || '.next',
  // `npm test` checks the types, of the tests too; a second time here would only make the first start slower.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['pg', 'pino', 'date-holidays', '@prisma/adapter-pg', 'pg-boss', 'nodemailer', 'ical-generator', 'highs', 'tsx', 'pdfmake'],
  experimental: {
    authInterrupts: true,
    serverActions: { bodySizeLimit: '256kb' },
  },
  async headers() {
    return [
      {
        source: '/:path*',
        headers: [
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          { key: 'Referrer-Policy', value: 'same-origin' },
          { key: 'X-Frame-Options', value: 'DENY' },
          { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
          { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
          { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' },
        ],
      },
      {
        // The one page that looks through the camera, and it asks on a press.
        source: '/check-in',
        headers: [{ key: 'Permissions-Policy', value: 'camera=(self), geolocation=(), microphone=()' }],
      },
      {
        // Static and kept by the worker, so it can have no nonce; what it needs lies beside it.
        source: '/offline/:path*',
        headers: [
          {
            key: 'Content-Security-Policy',
            value:
              "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          },
        ],
      },
    ];
  },
};

module.exports = withNextIntl(config);
