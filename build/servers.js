// The two servers: one for Excel while developing, one that shows the page to whoever wants to try it.

/** https://localhost:3000, with certificates of one's own or those of the office-addin tools. */
async function excelServer() {
  const { FOLLOWTHROUGH_CERT: cert, FOLLOWTHROUGH_KEY: key } = process.env;
  const options =
    cert && key ? { cert, key } : await require('office-addin-dev-certs').getHttpsServerOptions();
  return {
    server: { type: 'https', options },
    host: 'localhost',
    port: 3000,
    static: false,
    hot: false,
    client: { overlay: false },
    headers: { 'Access-Control-Allow-Origin': '*' },
  };
}

/** The page as it is deployed, on the first free port from 8080 on, with the sample open. */
function pageServer() {
  return {
    host: 'localhost',
    port: 'auto',
    static: false,
    hot: false,
    liveReload: false,
    client: false,
    webSocketServer: false,
    setupExitSignals: true,
    onListening: ({ server, compiler }) => {
      console.log('Building the page …');
      const { port } = server.address();
      let told = false;
      compiler.hooks.done.tap('Followthrough', (stats) => {
        if (told || stats.hasErrors()) return;
        told = true;
        console.log(`Followthrough: http://localhost:${port}/#sample`);
        console.log('Nothing you open there leaves this computer. Ctrl+C ends it.');
      });
    },
  };
}

module.exports = { excelServer, pageServer };
