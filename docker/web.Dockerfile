# The pages. Built from the repository's root.
FROM node:24-bookworm-slim AS built
WORKDIR /yieldpoint
ENV CI=true NEXT_TELEMETRY_DISABLED=1
COPY . .
RUN npx -y -p pnpm@12.21.0 pnpm install --frozen-lockfile --filter @yieldpoint/web... \
 && npx -y -p pnpm@12.21.0 pnpm --filter @yieldpoint/web run generate \
 && npx -y -p pnpm@12.21.0 pnpm --filter @yieldpoint/web run build \
 && rm -rf apps/web/.next/cache apps/grader exercises journeys scripts

FROM node:24-bookworm-slim
COPY --from=built --chown=root:root /yieldpoint /yieldpoint
USER node
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 PORT=3100
EXPOSE 3100
WORKDIR /yieldpoint/apps/web
CMD ["node", "--run", "start"]
