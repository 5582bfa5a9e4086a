package org.sextantdb.harness.results;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sextantdb.harness.model.DependencyStep;
import org.sextantdb.harness.model.Deviation;
import org.sextantdb.harness.model.InputException;
import org.sextantdb.harness.model.Measure;
import org.sextantdb.harness.model.Outcome;
import org.sextantdb.harness.model.ResultLine;
import org.sextantdb.harness.model.ResultLine.Case;
import org.sextantdb.harness.model.ResultLine.Cell;
import org.sextantdb.harness.model.ResultLine.Driver;
import org.sextantdb.harness.model.ResultLine.End;
import org.sextantdb.harness.model.ResultLine.Engine;
import org.sextantdb.harness.model.ResultLine.Kit;
import org.sextantdb.harness.model.ResultLine.Run;
import org.sextantdb.harness.model.Source;
import org.sextantdb.harness.model.SqlError;
import org.sextantdb.harness.model.Stake;
import org.sextantdb.harness.model.TranscriptLine;

/** Spells a {@link ResultLine} as one line of JSON, and reads it back. */
public final class ResultCodec {
    private ResultCodec() {}

    /** One line of {@code results.jsonl}, without the line end; {@code type} comes first. */
    public static String encode(ResultLine line) {
        return encode(line, UnaryOperator.identity());
    }

    /**
     * As {@link #encode(ResultLine)}, with every text that comes from outside the kit passed through {@code redaction}
     * before it is escaped. Ids, outcomes and the other words of the kit stay as they are.
     */
    public static String encode(ResultLine line, UnaryOperator<String> redaction) {
        return write(new JsonRecord(redaction).kit("type", type(line)), line).toString();
    }

    /** The same JSON object without {@code type}: how the line stands in a list of its kind. */
    public static String encodeElement(ResultLine line) {
        return write(new JsonRecord(UnaryOperator.identity()), line).toString();
    }

    /**
     * Reads one line. Fields that this kit does not know are ignored: newer kits may add some.
     *
     * @throws InputException for text that is no JSON object, an unknown type, and a missing or wrong field
     */
    public static ResultLine decode(String line) {
        JsonFields fields = JsonFields.parse(line);
        String type = fields.text("type");
        return switch (type) {
            case "run" -> run(fields);
            case "engine" -> engine(fields);
            case "case" -> question(fields);
            case "cell" -> cell(fields);
            case "end" ->
                new End(fields.flag("complete"), fields.text("finishedAt"), fields.integers("counts"), (int)
                        fields.integer("unforeseen"));
            default ->
                throw new InputException("unknown type '" + type
                        + "'; known are run, engine, case, cell, end: read it with the kit that wrote it");
        };
    }

    private static String type(ResultLine line) {
        if (line instanceof Run) {
            return "run";
        } else if (line instanceof Engine) {
            return "engine";
        } else if (line instanceof Case) {
            return "case";
        } else if (line instanceof Cell) {
            return "cell";
        }
        return "end";
    }

    private static JsonRecord write(JsonRecord json, ResultLine line) {
        if (line instanceof Run run) {
            return writeRun(json, run);
        } else if (line instanceof Engine engine) {
            return writeEngine(json, engine);
        } else if (line instanceof Case question) {
            return writeCase(json, question);
        } else if (line instanceof Cell cell) {
            return writeCell(json, cell);
        }
        End end = (End) line;
        return json.flag("complete", end.complete())
                .kit("finishedAt", end.finishedAt())
                .integers("counts", end.counts())
                .integer("unforeseen", end.unforeseen());
    }

    private static JsonRecord writeRun(JsonRecord json, Run run) {
        return json.integer("schemaVersion", run.schemaVersion())
                .object(
                        "kit",
                        kit -> kit.kit("version", run.kit().version())
                                .kit("commit", run.kit().commit()))
                .kit("startedAt", run.startedAt())
                .integer("seed", run.seed())
                .texts("filters", run.filters());
    }

    private static Run run(JsonFields fields) {
        long version = fields.integer("schemaVersion");
        if (version != ResultLine.SCHEMA_VERSION) {
            throw new InputException("schemaVersion is " + version + ", and this kit reads " + ResultLine.SCHEMA_VERSION
                    + "; read it with the kit that wrote it");
        }
        JsonFields kit = fields.required("kit");
        return new Run(
                (int) version,
                new Kit(kit.text("version"), kit.text("commit")),
                fields.text("startedAt"),
                fields.integer("seed"),
                fields.texts("filters"));
    }

    private static JsonRecord writeEngine(JsonRecord json, Engine engine) {
        json.kit("id", engine.id())
                .text("label", engine.label())
                .kit("family", engine.family())
                .text("version", engine.version())
                .text("build", engine.build())
                .kit("variant", engine.variant())
                .texts("source", engine.source());
        Driver driver = engine.driver();
        json.object(
                "driver",
                driver == null ? null : it -> it.text("name", driver.name()).text("version", driver.version()));
        return json.texts("settings", engine.settings())
                .text("endOfLife", engine.endOfLife())
                .kit("state", engine.state())
                .text("reason", engine.reason())
                .integer("startMillis", engine.startMillis());
    }

    private static Engine engine(JsonFields fields) {
        JsonFields driver = fields.object("driver");
        return new Engine(
                fields.text("id"),
                fields.text("label"),
                fields.text("family"),
                fields.optional("version"),
                fields.optional("build"),
                fields.optional("variant"),
                fields.texts("source"),
                driver == null ? null : new Driver(driver.text("name"), driver.text("version")),
                fields.texts("settings"),
                fields.optional("endOfLife"),
                fields.word("state", List.of("ran", "not-run", "failed")),
                fields.optional("reason"),
                fields.integer("startMillis"));
    }

    private static JsonRecord writeCase(JsonRecord json, Case question) {
        return json.kit("id", question.id())
                .kit("suite", question.suite())
                .text("asks", question.asks())
                .texts("claim", question.claim())
                .text("noClaimBecause", question.noClaimBecause())
                .kit("stake", question.stake().name())
                .text("advice", question.advice())
                .objects(
                        "sources",
                        question.sources(),
                        (json1, source) -> json1.text("title", source.title()).text("url", source.url()));
    }

    private static Case question(JsonFields fields) {
        Map<String, String> claim = fields.isNull("claim") ? null : fields.texts("claim");
        return new Case(
                fields.text("id"),
                fields.text("suite"),
                fields.text("asks"),
                claim,
                fields.optional("noClaimBecause"),
                fields.isNull("stake") ? Stake.EFFORT : fields.constant("stake", Stake.class),
                fields.optional("advice"),
                fields.objects("sources").stream()
                        .map(source -> new Source(source.text("title"), source.text("url")))
                        .toList());
    }

    private static JsonRecord writeCell(JsonRecord json, Cell cell) {
        json.kit("case", cell.caseId())
                .kit("engine", cell.engine())
                .kit("outcome", cell.outcome().name())
                .flag("foreseen", cell.foreseen())
                .text("sentence", cell.sentence())
                .texts("facts", cell.facts());
        SqlError error = cell.error();
        json.object(
                "error",
                error == null
                        ? null
                        : it -> it.kit("class", error.errorClass())
                                .text("sqlState", error.sqlState())
                                .integer("vendorCode", error.vendorCode())
                                .text("message", error.message()));
        Deviation deviation = cell.deviation();
        json.object(
                "deviation",
                deviation == null
                        ? null
                        : it -> it.text("because", deviation.because())
                                .text("source", deviation.source())
                                .text("instead", deviation.instead()));
        json.objects(
                "transcript",
                cell.transcript(),
                (it, line) -> it.text("session", line.session())
                        .text("statement", line.statement())
                        .list("parameters", line.parameters())
                        .text("answer", line.answer()));
        if (!cell.cycle().isEmpty()) {
            json.objects(
                    "cycle",
                    cell.cycle(),
                    (it, step) -> it.text("transaction", step.transaction())
                            .text("operations", step.operations())
                            .kit("dependency", step.dependency())
                            .text("because", step.because()));
        }
        if (!cell.measures().isEmpty()) {
            json.objects("measures", cell.measures(), (it, measure) -> {
                it.text("name", measure.name()).decimal("value", measure.value());
                Measure.Range stated = measure.stated();
                if (stated != null) {
                    it.decimal("from", stated.from()).decimal("to", stated.to());
                }
            });
        }
        json.decimal("durationMillis", cell.durationMillis()).decimal("jdbcMillis", cell.jdbcMillis());
        return cell.waitedMillis() > 0 ? json.decimal("waitedMillis", cell.waitedMillis()) : json;
    }

    private static Cell cell(JsonFields fields) {
        return new Cell(
                fields.text("case"),
                fields.text("engine"),
                fields.constant("outcome", Outcome.class),
                fields.isNull("foreseen") ? null : fields.flag("foreseen"),
                fields.text("sentence"),
                fields.texts("facts"),
                error(fields.object("error")),
                deviation(fields.object("deviation")),
                fields.objects("transcript").stream()
                        .map(line -> new TranscriptLine(
                                line.text("session"),
                                line.text("statement"),
                                line.list("parameters"),
                                line.text("answer")))
                        .toList(),
                fields.isNull("cycle") ? List.of() : cycle(fields.objects("cycle")),
                fields.isNull("measures") ? List.of() : measures(fields.objects("measures")),
                fields.decimal("durationMillis"),
                fields.decimal("jdbcMillis"),
                fields.isNull("waitedMillis") ? 0 : fields.decimal("waitedMillis"));
    }

    private static List<Measure> measures(List<JsonFields> measures) {
        return measures.stream()
                .map(one -> new Measure(
                        one.text("name"),
                        one.decimal("value"),
                        one.isNull("from") ? null : new Measure.Range(one.decimal("from"), one.decimal("to"))))
                .toList();
    }

    private static List<DependencyStep> cycle(List<JsonFields> steps) {
        return steps.stream()
                .map(step -> new DependencyStep(
                        step.text("transaction"),
                        step.text("operations"),
                        step.word("dependency", DependencyStep.KINDS),
                        step.text("because")))
                .toList();
    }

    private static @Nullable SqlError error(@Nullable JsonFields fields) {
        return fields == null
                ? null
                : new SqlError(
                        fields.text("class"),
                        fields.optional("sqlState"),
                        (int) fields.integer("vendorCode"),
                        fields.text("message"));
    }

    private static @Nullable Deviation deviation(@Nullable JsonFields fields) {
        return fields == null
                ? null
                : new Deviation(fields.text("because"), fields.text("source"), fields.optional("instead"));
    }
}
