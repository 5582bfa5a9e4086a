package org.sextantdb.harness.migrate;

/** How a tool lays migrations out in a directory. */
public enum Layout {
    /** {@code NNN_name.up.sql} and {@code NNN_name.down.sql}. */
    GOLANG_MIGRATE,
    /** {@code -- +goose Up} and {@code -- +goose Down} in one file. */
    GOOSE,
    /** {@code -- migrate:up} and {@code -- migrate:down} in one file. */
    DBMATE,
    /** {@code V1__name.sql}, {@code U1__name.sql} and {@code R__name.sql}. */
    FLYWAY,
    /** {@code --changeset author:id} and {@code --rollback} in files that begin with {@code --liquibase formatted sql}. */
    LIQUIBASE,
    /** A directory for each, with {@code up.sql} and {@code down.sql}. */
    DIESEL,
    /** A directory for each, with {@code migration.sql}, and {@code down.sql} where somebody wrote one. */
    PRISMA,
    /** {@code NNN_name.sql} with {@code -- no-transaction}, or reversible as golang-migrate's. */
    SQLX,
    /** {@code NNN_name.sql}, up only, or {@code NNN_name.sql} with {@code NNN_name.down.sql} or {@code .rollback.sql}. */
    PLAIN
}
