package org.sextantdb.harness.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sextantdb.harness.engine.EngineCatalog;
import org.sextantdb.harness.engine.JdbcTarget;
import org.sextantdb.harness.model.InputException;

class ServerUrlTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://ann:s3cret@db:3306/app?useSSL=true, jdbc:mysql://db:3306/app?useSSL=true",
        "jdbc:mysql://db:3306/app?user=ann&useSSL=true&password=s3cret, jdbc:mysql://db:3306/app?useSSL=true",
        "jdbc:postgresql://db/app?user=ann&password=s3cret, jdbc:postgresql://db/app",
        "jdbc:mariadb://ann:s3cret@db, jdbc:mariadb://db/",
        "postgres://ann:s3cret@db:5432/app, jdbc:postgresql://db:5432/app",
    })
    void user_and_password_leave_the_url(String given, String url) {
        JdbcTarget target = ServerUrl.parse(given);

        assertThat(target.url()).isEqualTo(url);
        assertThat(target.user()).isEqualTo("ann");
        assertThat(target.password()).isEqualTo("s3cret");
        assertThat(target.toString()).doesNotContain("s3cret", "ann");
    }

    @Test
    void escapes_are_decoded_and_a_plus_stays_a_plus() {
        JdbcTarget target = ServerUrl.parse("jdbc:mysql://a%40b:p%3Aa%25+%F0%9F%98%80@db/");

        assertThat(target.user()).isEqualTo("a@b");
        assertThat(target.password()).isEqualTo("p:a%+\uD83D\uDE00");
    }

    @Test
    void a_password_may_hold_an_at_sign_as_it_is() {
        assertThat(ServerUrl.parse("jdbc:mysql://ann:p@ss@db/").password()).isEqualTo("p@ss");
    }

    @Test
    void other_secrets_become_driver_properties() {
        JdbcTarget target = ServerUrl.parse("jdbc:mysql://db/?trustCertificateKeyStorePassword=s3cret&password2=other");

        assertThat(target.url()).isEqualTo("jdbc:mysql://db/");
        assertThat(target.properties())
                .isEqualTo(Map.of("trustCertificateKeyStorePassword", "s3cret", "password2", "other"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://address=(host=db)(user=ann)(password=s3cret)/app",
                "s3cret",
                "jdbc:mysql://ann:s3cret%@db/",
                "jdbc:mysql:s3cret",
            })
    void a_url_that_is_not_understood_is_not_repeated(String given) {
        assertThatThrownBy(() -> ServerUrl.parse(given))
                .isInstanceOf(InputException.class)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void a_reason_for_no_connection_names_no_host_no_user_and_no_password() {
        ServerOptions options = ServerOptions.of(Map.of())
                .withUrl("mysql-8.0", "jdbc:mysql://ann:s3cret@127.0.0.1:1/?connectTimeout=1000");
        try (Servers servers = new Servers(options)) {
            Start start = servers.start(EngineCatalog.load().column("mysql-8.0"));

            assertThat(start).isInstanceOf(Start.NotRun.class);
            assertThat(start.toString())
                    .contains(
                            "url: the URL for mysql-8.0: no database server answers there, or it ended the connection")
                    .doesNotContain("ann", "s3cret", "127.0.0.1");
        }
    }

    @Test
    void the_environment_names_a_url_and_an_option_wins_over_it() {
        ServerOptions options = ServerOptions.of(Map.of("SEXTANT_URL_MYSQL_8_0", "jdbc:mysql://one/"));
        var engine = EngineCatalog.load().engine("mysql-8.0");

        assertThat(options.url(engine)).contains("jdbc:mysql://one/");
        assertThat(options.withUrl("mysql-8.0", "jdbc:mysql://two/").url(engine))
                .contains("jdbc:mysql://two/");
    }
}
