# figcheck in a container: docker run --rm -v "$PWD:/drafts:ro" figcheck check .
FROM python:3.13-slim AS build
WORKDIR /source
COPY pyproject.toml README.md LICENSE ./
COPY docs/figcheck.1 docs/
COPY checker checker
COPY rules rules
RUN python -m venv /opt/figcheck && /opt/figcheck/bin/pip install --no-cache-dir '.[pdf]'

FROM python:3.13-slim
# git tells `--since` what has changed; the drafts may belong to another user than the one in here.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends git \
    && rm -rf /var/lib/apt/lists/* \
    && git config --system --add safe.directory /drafts \
    && useradd --create-home figcheck
COPY --from=build /opt/figcheck /opt/figcheck
ENV PATH=/opt/figcheck/bin:$PATH
USER figcheck
WORKDIR /drafts
ENTRYPOINT ["figcheck"]
CMD ["--help"]
