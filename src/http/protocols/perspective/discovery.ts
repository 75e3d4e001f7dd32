// The description of the API that Google's own clients build themselves from (Google API Discovery Service v1). It says no
// more of the messages than those clients need: paths, methods, and what the query may carry.

/** `origin`: that of this service, so that a client that asks here calls here. */
export function describeDiscovery(origin: string): object {
  const message = (description: string) => ({ type: 'any', description });
  return {
    kind: 'discovery#restDescription',
    discoveryVersion: 'v1',
    id: 'commentanalyzer:v1alpha1',
    name: 'commentanalyzer',
    version: 'v1alpha1',
    title: 'Perspective Comment Analyzer API',
    description: 'How toxic a comment is, judged by Anteroom.',
    protocol: 'rest',
    rootUrl: `${origin}/`,
    servicePath: '',
    baseUrl: `${origin}/`,
    batchPath: 'batch',
    parameters: Object.fromEntries(
      ['key', 'alt', 'fields', 'prettyPrint', 'quotaUser', 'access_token', '$.xgafv'].map((name) => [
        name,
        { type: 'string', location: 'query' },
      ]),
    ),
    schemas: {
      AnalyzeCommentRequest: { id: 'AnalyzeCommentRequest', ...message('See comments.analyze.') },
      AnalyzeCommentResponse: { id: 'AnalyzeCommentResponse', ...message('Scores by attribute.') },
      SuggestCommentScoreRequest: { id: 'SuggestCommentScoreRequest', ...message('See comments.suggestscore.') },
      SuggestCommentScoreResponse: { id: 'SuggestCommentScoreResponse', ...message('That it was counted.') },
    },
    resources: {
      comments: {
        methods: {
          analyze: methodOf('analyze', 'Scores a comment.', 'AnalyzeComment'),
          suggestscore: methodOf('suggestscore', 'Tells the score that people gave.', 'SuggestCommentScore'),
        },
      },
    },
  };
}

function methodOf(name: string, description: string, messages: string): object {
  const path = `v1alpha1/comments:${name}`;
  return {
    id: `commentanalyzer.comments.${name}`,
    path,
    flatPath: path,
    httpMethod: 'POST',
    description,
    parameters: {},
    parameterOrder: [],
    request: { $ref: `${messages}Request` },
    response: { $ref: `${messages}Response` },
  };
}
