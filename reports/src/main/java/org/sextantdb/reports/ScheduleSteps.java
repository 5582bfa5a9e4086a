package org.sextantdb.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sextantdb.harness.model.TranscriptLine;

/**
 * The part of a transcript that a schedule is: what its sessions t1, t2, … did to each other, with what others did before
 * and after. What only prepares these sessions is left out: settings, and asking which level was granted.
 *
 * @param sessions the schedule's sessions, by number
 * @param lines in time order
 */
record ScheduleSteps(List<String> sessions, List<TranscriptLine> lines) {
    /** Lines beyond this are counted, not shown. */
    private static final int LINES_MAX = 60;

    private static final Pattern NAME = Pattern.compile("t\\d{1,4}");
    private static final Pattern READ = Pattern.compile("(?is)(select|show|pragma|values)\\b.*");

    ScheduleSteps {
        sessions = List.copyOf(sessions);
        lines = List.copyOf(lines);
    }

    /** None where fewer than two of such sessions speak: there is nothing between them to see. */
    static Optional<ScheduleSteps> of(List<TranscriptLine> transcript) {
        int start = start(transcript);
        List<TranscriptLine> lines = new ArrayList<>();
        for (int at = 0; at < transcript.size(); at++) {
            if (at >= start || !isScheduled(transcript.get(at))) {
                lines.add(transcript.get(at));
            }
        }
        List<String> sessions = lines.stream()
                .filter(ScheduleSteps::isScheduled)
                .map(TranscriptLine::session)
                .distinct()
                .sorted(Comparator.comparingInt(name -> Integer.parseInt(name.substring(1))))
                .toList();
        if (sessions.size() < 2) {
            return Optional.empty();
        }
        int more = lines.size() - LINES_MAX;
        if (more > 1) {
            lines = new ArrayList<>(lines.subList(0, LINES_MAX));
            lines.add(new TranscriptLine("kit", "…", List.of(), more + " more statements, in results.json"));
        }
        return Optional.of(new ScheduleSteps(sessions, lines));
    }

    static boolean isScheduled(TranscriptLine line) {
        return line.session().startsWith("t") && NAME.matcher(line.session()).matches();
    }

    /** Behind the last of the transactions at the beginning that only ask something and are rolled back. */
    private static int start(List<TranscriptLine> transcript) {
        int start = 0;
        for (int at = 0; at + 2 < transcript.size(); at++) {
            TranscriptLine line = transcript.get(at);
            if (!isScheduled(line) || !line.statement().equals("begin")) {
                continue;
            }
            TranscriptLine asked = transcript.get(at + 1);
            TranscriptLine end = transcript.get(at + 2);
            if (!asked.session().equals(line.session())
                    || !end.session().equals(line.session())
                    || !READ.matcher(asked.statement()).matches()
                    || !end.statement().equals("rollback")) {
                break;
            }
            start = at + 3;
        }
        return start;
    }
}
