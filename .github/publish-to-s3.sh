#!/usr/bin/env bash
# Puts the built site into S3 or a store that speaks its language: bash .github/publish-to-s3.sh s3://my-bucket [options of aws]
# It needs the AWS command line (https://aws.amazon.com/cli/), signed in, and a site in _site/.
#
# What pages need goes first, the pages after it, and what is no longer of the site is taken away last, so that no reader meets a page without
# its files. The types are named because the command line guesses only some of them, and pages are asked for anew each time.
set -euo pipefail

target=${1:?Say where to, such as s3://my-bucket or s3://my-bucket/checks}
shift

put() {
  aws s3 sync _site "$target" --no-progress "$@"
}

put --exclude "*" --include "assets/fonts/*.woff2" --content-type font/woff2 --cache-control "public, max-age=2592000" "$@"

rest=(--exclude "*.woff2" --exclude ".*" --exclude "_*" --exclude CNAME)
while read -r ending type; do
  put --exclude "*" --include "*.$ending" --content-type "$type" --cache-control no-cache "$@"
  rest+=(--exclude "*.$ending")
done <<'TYPES'
js text/javascript; charset=utf-8
svg image/svg+xml
png image/png
json application/json
jsonld application/ld+json
jsonl application/jsonl
csv text/csv; charset=utf-8
xml application/xml
txt text/plain; charset=utf-8
bib application/x-bibtex; charset=utf-8
ris application/x-research-info-systems; charset=utf-8
zip application/zip
html text/html; charset=utf-8
TYPES

# Whatever is left has the type that is guessed. The files that begin with a dot or a line are for other hosts.
put "${rest[@]}" --cache-control no-cache "$@"

# A page that is no more goes last. The list is compared here and not by `sync --delete`, which takes a store that lists its files in
# another order than Amazon's for one that has lost them.
bucket=${target#s3://}
folder=${bucket#*/}
[ "$folder" = "$bucket" ] && folder="" || folder="${folder%/}/"
bucket=${bucket%%/*}
comm -23 \
  <(aws s3 ls --recursive "s3://$bucket/$folder" "$@" | cut -c32- | cut -c"$((${#folder} + 1))"- | LC_ALL=C sort) \
  <(cd _site && find . -type f | cut -c3- | LC_ALL=C sort) |
  while IFS= read -r path; do aws s3 rm "s3://$bucket/$folder$path" "$@"; done
