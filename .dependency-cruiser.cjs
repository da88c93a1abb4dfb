// The way through the house (docs/house.md): a room imports only rooms before it, through their index.ts.
const before = {
  documents: [],
  language: ['documents'],
  claims: ['documents', 'language'],
  evidence: ['documents', 'language', 'claims'],
  ledger: ['documents', 'claims', 'evidence'],
  picture: ['documents', 'language', 'claims', 'evidence'],
  bargaining: [],
  modelling: ['documents', 'language', 'claims', 'evidence', 'picture', 'bargaining'],
  brief: ['documents', 'language', 'claims', 'evidence', 'picture', 'modelling', 'bargaining'],
  desk: ['documents', 'language', 'claims', 'evidence', 'ledger', 'picture', 'modelling', 'bargaining', 'brief'],
  server: ['documents', 'claims', 'evidence', 'ledger', 'picture', 'modelling', 'bargaining', 'brief', 'desk'],
};
const rooms = Object.keys(before);
module.exports = {
  forbidden: [
    ...Object.entries(before).map(([room, allowed]) => ({
      name: `${room}-imports-only-what-stands-before-it`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: `^src/(?!(${[room, ...allowed].join('|')})/)` },
    })),
    {
      // By its second door, schemas.ts, goes who checks data: a brief needs none of it.
      name: 'rooms-are-entered-through-index-or-schemas',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: {
        path: `^src/(${rooms.join('|')})/`,
        pathNot: ['^src/$1/', '^src/[^/]+/(index|schemas)\\.ts$', '^src/server/client\\.ts$', '^src/brief/day\\.ts$'],
      },
    },
    {
      // A browser runs it: an index brings files, databases and models along.
      name: 'web-takes-types-of-any-room-but-code-of-what-runs-in-a-browser-alone',
      severity: 'error',
      from: { path: '^src/web/', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^src/(?!(web|bargaining)/|server/client\\.ts$|brief/day\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '\\.test\\.ts$', 'index\\.ts$', '^src/web/(main\\.tsx|vite\\.config\\.ts|public/)'],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
