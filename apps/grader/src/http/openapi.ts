import swagger from '@fastify/swagger';
import {
  chapterSchema,
  courseSchema,
  errorResponseSchema,
  exerciseSchema,
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
  Submission: submissionSchema,
  SubmissionEvent: submissionEventSchema,
  Error: errorResponseSchema,
  ...liveSchemas,
};

/** Describes every route from the schemas that check it. Register before the routes. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  const schemaRegistry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) schemaRegistry.add(schema, { id });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Yieldpoint',
        version: '0.1.0',
        description: 'Guests are known by a signed cookie, which the first answer sets.',
      },
      servers: [{ url: '/' }],
    },
    transform: createJsonSchemaTransform({ schemaRegistry }),
    transformObject: createJsonSchemaTransformObject({ schemaRegistry }),
  });
}
