/** The version of package.json, put in by the build. */
declare const VERSION: string
/** A hash of the sources, put in by the build: another one may read a brief otherwise. */
declare const BUILD: string
