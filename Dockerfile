# Builds Assay, and leaves behind only what it needs to run.
FROM node:22-slim AS build
WORKDIR /assay
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:22-slim
ENV NODE_ENV=production ASSAY_DATA=/data
WORKDIR /assay
COPY --from=build /assay/package.json ./
COPY --from=build /assay/node_modules ./node_modules
COPY --from=build /assay/dist ./dist
COPY --from=build /assay/corpus ./corpus
RUN mkdir -p /data/inbox /data/library && chown -R node:node /data
# Papers come from strangers: nothing here runs as root.
USER node
VOLUME /data
EXPOSE 4860
ENTRYPOINT ["node", "dist/src/cli/main.js"]
CMD ["start", "--host", "0.0.0.0"]
