import swagger from '@fastify/swagger';
import {
  chapterSchema,
  courseSchema,
  errorResponseSchema,
  exerciseSchema,
  glossarySchema,
  solutionSchema,
  submissionEventSchema,
  submissionSchema,
} from '@yieldpoint/protocol';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { liveSchemas } from '../routes/live.ts';

const named = {
  Course: courseSchema,
  Chapter: chapterSchema,
  Exercise: exerciseSchema,
  Glossary: glossarySchema,
  Solution: solutionSchema,
  Submission: submissionSchema,
  SubmissionEvent: submissionEventSchema,
  Error: errorResponseSchema,
  ...liveSchemas,
};

type Document = ReturnType<ReturnType<typeof createJsonSchemaTransformObject>> & {
  paths: Record<string, Methods>;
};
type Methods = Record<'get' | 'post', Operation | undefined>;
interface Operation {
  operationId: string;
  responses: Record<string, { description: string }>;
}
interface RouteSchema {
  operationId?: string;
  response?: Record<string, z.ZodType>;
}

/** A reference to a named schema loses what its route said of it; here the words come back. */
function describeResponses(
  operation: Operation | undefined,
  described: ReadonlyMap<string | undefined, Record<string, z.ZodType>>,
): void {
  for (const [status, response] of Object.entries(operation?.responses ?? {})) {
    const words = described.get(operation?.operationId)?.[status]?.description;
    response.description = words ?? (status === '202' ? 'Accepted' : 'OK');
  }
}

/** Describes every route from the schemas that check it. Register before the routes. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  const schemaRegistry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) schemaRegistry.add(schema, { id });
  const toJsonSchema = createJsonSchemaTransform({ schemaRegistry });
  const withNamedSchemas = createJsonSchemaTransformObject({ schemaRegistry });
  const described = new Map<string | undefined, Record<string, z.ZodType>>();
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Yieldpoint',
        version: '0.1.0',
        description: 'Guests are known by a signed cookie, which the first answer sets.',
      },
      servers: [{ url: '/' }],
      components: { securitySchemes: { operatorToken: { type: 'http', scheme: 'bearer' } } },
    },
    transform: (route) => {
      const { operationId, response } = route.schema as RouteSchema;
      if (response) described.set(operationId, response);
      return toJsonSchema(route);
    },
    transformObject: (document) => {
      const whole = withNamedSchemas(document) as Document;
      for (const { get, post } of Object.values(whole.paths)) {
        for (const operation of [get, post]) describeResponses(operation, described);
      }
      return whole;
    },
  });
}
