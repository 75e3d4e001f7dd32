// Two linters of others read the API's description. In Node, where they run.

import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { describeApi } from '../../src/http/openapi.ts';

const text = JSON.stringify(describeApi(createApp({ loadModels: () => [] }).openAPIRegistry));

test("Redocly's recommended rules find nothing in the description of the API", async () => {
  const config = await createConfig({ extends: ['recommended'] });
  const found = await lintFromString({ source: text, config });
  expect(
    found.map(({ ruleId, severity, message, location }) => [severity, ruleId, message, location[0]?.pointer]),
  ).toEqual([]);
});

test("the description is valid by OpenAPI's own schema", async () => {
  const { valid, errors } = await new Validator().validate(JSON.parse(text));
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
});

test('a fault in the description is found by both', async () => {
  const broken = text
    .replace('"operationId":"listKeys"', '"operationId":"listSites"')
    .replace('"responses":{', '"answers":{');
  const config = await createConfig({ extends: ['recommended'] });
  expect((await lintFromString({ source: broken, config })).length).toBeGreaterThan(0);
  expect((await new Validator().validate(JSON.parse(broken))).valid).toBe(false);
});
