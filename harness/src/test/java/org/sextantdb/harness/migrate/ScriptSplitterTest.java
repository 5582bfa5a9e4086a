package org.sextantdb.harness.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sextantdb.harness.engine.ScriptSyntax.MYSQL;
import static org.sextantdb.harness.engine.ScriptSyntax.POSTGRESQL;
import static org.sextantdb.harness.engine.ScriptSyntax.SQLITE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextantdb.harness.engine.ScriptSyntax;
import org.sextantdb.harness.model.InputException;

class ScriptSplitterTest {
    private static final List<ScriptSyntax> ALL = List.of(SQLITE, POSTGRESQL, MYSQL);

    private static List<ScriptStatement> statements(String text, ScriptSyntax syntax) {
        return new Script("a.sql", 1, text, true).statements(syntax);
    }

    private static List<String> split(String text, ScriptSyntax syntax) {
        return statements(text, syntax).stream().map(ScriptStatement::sql).toList();
    }

    private static void same(String text, String... expected) {
        for (ScriptSyntax syntax : ALL) {
            assertThat(split(text, syntax)).as("%s", syntax).containsExactly(expected);
        }
    }

    private static void one(String statement, ScriptSyntax syntax) {
        assertThat(split(statement + ";\nselect 99;", syntax)).containsExactly(statement, "select 99");
    }

    private static void refused(String text, ScriptSyntax syntax, String message) {
        assertThatThrownBy(() -> statements(text, syntax))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }

    @Test
    void semicolons_end_statements_and_empty_ones_are_dropped() {
        same("select 1;;\n ; select 2 ; \n", "select 1", "select 2");
        same("");
        same("-- nothing\n/* here */ ; ;");
        same("select 1", "select 1");
    }

    @Test
    void a_byte_order_mark_and_carriage_returns_are_white_space() {
        same("\uFEFFselect 1;\r\nselect 2;\r\n", "select 1", "select 2");
    }

    @Test
    void comments_in_front_and_behind_are_no_part_of_a_statement() {
        same(
                "-- a; b\nselect 1 -- one; two\n; /* c; */ select /* in; side */ 2 /* d */;",
                "select 1",
                "select /* in; side */ 2");
    }

    @Test
    void semicolons_in_quotes_are_text() {
        same(
                "insert into t values ('a;''b;', \"c;\"\"d;\"); select 2",
                "insert into t values ('a;''b;', \"c;\"\"d;\")",
                "select 2");
        one("select `a;b`", SQLITE);
        one("select `a;``b`", MYSQL);
        one("select [a;b]", SQLITE);
    }

    @Test
    void text_stays_as_it_is() {
        same("insert into t values ('👍🏽 é\t  x -- no');", "insert into t values ('👍🏽 é\t  x -- no')");
    }

    @Test
    void backslashes_escape_where_the_engine_says_so() {
        one("select 'a\\';b'", MYSQL);
        one("select \"a\\\";b\"", MYSQL);
        one("select 'a\\'", SQLITE);
        one("select 'a\\'", POSTGRESQL);
        one("select E'a\\';b'", POSTGRESQL);
        one("select e'a\\\\'", POSTGRESQL);
        one("select U&'d\\0061t\\', 1", POSTGRESQL);
        one("select name'a\\'", POSTGRESQL);
    }

    @Test
    void dashes_need_white_space_behind_them_where_they_could_be_a_sum() {
        one("select 1--1", MYSQL);
        assertThat(split("select 1--1;\n;select 2", SQLITE)).containsExactly("select 1\n".strip(), "select 2");
        same("select 1 --\n;", "select 1");
    }

    @Test
    void hashes_comment_where_the_engine_says_so() {
        assertThat(split("select 1 # a; b\n;", MYSQL)).containsExactly("select 1");
        one("select a #> b", POSTGRESQL);
    }

    @Test
    void comments_nest_where_the_engine_says_so() {
        assertThat(split("/* a /* b; */ c; */ select 1;", POSTGRESQL)).containsExactly("select 1");
        assertThat(split("/* a /* b; */ select 1;", MYSQL)).containsExactly("select 1");
    }

    @Test
    void conditional_comments_are_code() {
        assertThat(split("/*!40101 SET NAMES utf8 */;\n/*M!100100 set @a=';' */; /* x */", MYSQL))
                .containsExactly("/*!40101 SET NAMES utf8 */", "/*M!100100 set @a=';' */");
        one(
                "/*!50003 CREATE*/ /*!50017 DEFINER=`a`@`b`*/ /*!50003 TRIGGER t BEFORE INSERT ON x FOR EACH ROW BEGIN SET @a=1; END */",
                MYSQL);
        refused("select 1;\n/*!50000 select 2;", MYSQL, "a.sql:2: the comment /*! is never closed");
    }

    @Test
    void dollar_quotes_with_and_without_tags() {
        one("create function f() returns int as $$ select 1; $$ language sql", POSTGRESQL);
        one("do $body$ begin perform $$;$$; perform '; $x$'; end $body$", POSTGRESQL);
        one("select a$b$c, $1", POSTGRESQL);
        one("select '$$'", POSTGRESQL);
        assertThat(split("select '$$;' as $a; select 2", SQLITE)).containsExactly("select '$$;' as $a", "select 2");
    }

    @Test
    void bodies_that_another_engine_quotes_stay_whole() {
        for (ScriptSyntax syntax : List.of(SQLITE, MYSQL)) {
            one("do $$ begin update t set a = 1; exception when others then null; end $$", syntax);
            one("create function f() returns trigger as $f$ begin return new; end; $f$ language plpgsql", syntax);
            assertThat(split("select 1 as $x; select 2 as $y", syntax)).hasSize(2);
            assertThat(split("select 1 as $$; select 2", syntax)).hasSize(2);
        }
        assertThat(split("DELIMITER $$\ndo sleep(0)$$\ndo sleep(1)$$\n", MYSQL))
                .containsExactly("do sleep(0)", "do sleep(1)");
    }

    @Test
    void semicolons_in_parentheses_belong_to_a_rule() {
        one("create rule r as on insert to t do also (insert into u values (1); insert into v values (2))", POSTGRESQL);
    }

    @Test
    void bodies_of_sql_functions() {
        one(
                "create function f(a int) returns int begin atomic select case when a > 1 then 2 end; select 3; end",
                POSTGRESQL);
        same("begin; select 1; end", "begin", "select 1", "end");
    }

    @Test
    void triggers_in_blocks() {
        String body =
                "begin update t set a = case when new.a > 1 then 'x;' else 'y' end where id = new.\"end\"; delete from u; end";
        one("create trigger if not exists t after insert on x when new.a is null " + body, SQLITE);
        one("create temp trigger t after update of a on x for each row " + body, SQLITE);
        one("CREATE TRIGGER t AFTER INSERT ON x BEGIN INSERT INTO y VALUES (1) ON CONFLICT DO NOTHING; END", SQLITE);
        one("create trigger t before insert on x for each row " + body, MYSQL);
        one("create trigger t before insert on x for each row set new.a = if(new.b, 1, 2)", MYSQL);
        one("create trigger t before insert on x for each row if new.a then set @x = 1; end if", MYSQL);
        one("create definer=`a`@`%` trigger t before insert on x for each row follows u begin set @a = 1; end", MYSQL);
    }

    @Test
    void control_in_routines() {
        one("""
            create procedure if not exists p(in a int)
            comment 'does; things'
            begin
              declare done int default false;
              declare c cursor for select id from t where begin_at is null;
              declare continue handler for not found set done = true;
              declare exit handler for sqlexception begin rollback; end;
              -- comment; end;
              if exists (select 1 from t) then select if(1, 2, 3); elseif a then select 2; else if a then select 3; end if; end if;
              case a when 1 then select 2; else select case when 1 then 2 end; end case;
              repeat set @x = repeat('a', 2); until @x end repeat;
              l: loop leave l; end loop l;
              while a do begin set a = 0; end; end while;
              drop table if exists z;
            end""", MYSQL);
        one("create function f() returns int deterministic return repeat('a', if(1, 2, 3))", MYSQL);
        one("create event e on schedule every 1 day do begin delete from t; delete from u; end", MYSQL);
        one("begin not atomic select 1; for i in 1..3 do select i; end for; end", MYSQL);
        one("create procedure p() select 1", MYSQL);
        one("alter table t add column end int", MYSQL);
    }

    @Test
    void a_transaction_of_the_scripts_own_is_statements() {
        same("begin; insert into t values (1); commit;", "begin", "insert into t values (1)", "commit");
        same("BEGIN TRANSACTION; select 1; END TRANSACTION;", "BEGIN TRANSACTION", "select 1", "END TRANSACTION");
    }

    @Test
    void delimiter_lines() {
        String text =
                "delimiter //\ncreate procedure p() begin select 1; end//\nselect 1; select 2 //\nDELIMITER ;\nselect 3; select 4";
        assertThat(split(text, MYSQL))
                .containsExactly(
                        "create procedure p() begin select 1; end", "select 1", "select 2", "select 3", "select 4");
        assertThat(split(
                        "DELIMITER $$\r\ncreate function f() returns int begin return 1; end$$\r\nDELIMITER ;\r\n",
                        MYSQL))
                .containsExactly("create function f() returns int begin return 1; end");
        assertThat(split(
                        "DELIMITER ;;\ncreate trigger t before insert on x for each row set @a = 1 ;;\ndelimiter ;",
                        MYSQL))
                .containsExactly("create trigger t before insert on x for each row set @a = 1");
        assertThat(split("create table t (\ndelimiter varchar(5)\n)", MYSQL)).hasSize(1);
        refused("select 1;\nDELIMITER\n", MYSQL, "a.sql:2: DELIMITER names nothing");
    }

    @Test
    void what_other_tools_write_between_statements() {
        String goose = "-- +goose StatementBegin\nselect 1\n-- +goose StatementEnd\nselect 2";
        same(goose, "select 1", "select 2");
        same(
                "select 1\n--> statement-breakpoint\nselect 2;--> statement-breakpoint\nselect 3",
                "select 1",
                "select 2",
                "select 3");
        same("-- changeset a:1 endDelimiter:/\nselect 1\n/\nselect 2\n/", "select 1", "select 2");
        same("-- changeset endDelimiter:\"\\nGO\"\nselect 1\nGO\nselect 2\nGO\n", "select 1", "select 2");
        assertThat(split("-- changeset a:1 splitStatements:false\ncreate procedure p() label1: begin end; end", MYSQL))
                .hasSize(1);
    }

    @Test
    void lines_for_a_command_line_are_refused() {
        refused("\\connect x\nselect 1", POSTGRESQL, "a.sql:1: '\\connect x' is a command of psql");
        refused("select 1;\n\\i other.sql", POSTGRESQL, "a.sql:2:");
        refused("select 1;\ncopy t (a) from stdin;\n1\n\\.\n", POSTGRESQL, "a.sql:2: COPY");
        refused("select 1\ngo\n", MYSQL, "a.sql:2: GO");
        refused(".mode csv\n", SQLITE, "a.sql:1: '.mode csv' is a command of sqlite3");
        one("copy t from '/tmp/x'", POSTGRESQL);
        same("select 1 as\ngood", "select 1 as\ngood");
    }

    @Test
    void what_nobody_closes_is_refused_where_it_was_opened() {
        for (ScriptSyntax syntax : ALL) {
            refused("select 1;\n\nselect 'a\n\n", syntax, "a.sql:3: the string ' is never closed");
            refused("select 1;\nselect \"a\n", syntax, "a.sql:2: the quote \" is never closed");
            refused("select 1;\nselect 2 /* a\n*", syntax, "a.sql:2: the comment /* is never closed");
        }
        refused("select `a", MYSQL, "a.sql:1: the name ` is never closed");
        refused("\nselect [a", SQLITE, "a.sql:2: the name [ is never closed");
        refused("\nselect $a$ $$", POSTGRESQL, "a.sql:2: the quote $a$ is never closed");
        refused("/* /* */", POSTGRESQL, "a.sql:1: the comment /* is never closed");
        refused("/*/", SQLITE, "never closed");
    }

    @Test
    void lines_are_those_of_the_file() {
        Script script = new Script("x/a.sql", 10, "-- c\n\nselect 'a\nb';\n/* \n */ select\n2;", true);
        assertThat(script.statements(SQLITE))
                .extracting(ScriptStatement::where)
                .containsExactly("x/a.sql:12", "x/a.sql:15");
    }

    @Test
    void statements_that_were_joined_come_apart_again() {
        for (ScriptSyntax syntax : ALL) {
            for (long seed = 0; seed < 400; seed++) {
                RandomSql random = new RandomSql(new Random(seed), syntax);
                List<String> written = new ArrayList<>();
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < 12; i++) {
                    String statement = random.statement();
                    written.add(statement);
                    text.append(random.space())
                            .append(statement)
                            .append(random.space())
                            .append(';');
                }
                assertThat(split(text.toString(), syntax))
                        .as("seed %d of %s", seed, syntax)
                        .isEqualTo(written);
            }
        }
    }

    @Test
    void nothing_but_a_refusal_comes_of_noise() {
        String signs = "'\"`[]$a;\n-#/*!\\() eEU&beginendcase1.";
        for (long seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            for (ScriptSyntax syntax : ALL) {
                try {
                    for (ScriptStatement statement : statements(text.toString(), syntax)) {
                        assertThat(text).contains(statement.sql());
                        assertThat(statement.sql()).isNotBlank();
                    }
                } catch (InputException refused) {
                    assertThat(refused).hasMessageStartingWith("a.sql:");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into t values (1, 'a;b');\n",
                "insert into t values ([a], `b`, $1, \"c\") ; ",
                "-- x\n",
                "     ",
                "$$ $$ ",
                "(",
                "'a' "
            })
    void a_long_script_takes_no_longer_a_character(String piece) {
        String text = piece.repeat(8_000_000 / piece.length());
        for (ScriptSyntax syntax : ALL) {
            Assertions.assertTimeout(Duration.ofSeconds(10), () -> statements(text, syntax));
        }
    }
}
