package fishandchips.audit.law;

import static fishandchips.audit.evidence.Term.FRIED;
import static fishandchips.audit.evidence.Term.SERVED;
import static fishandchips.audit.evidence.Term.SET_ASIDE;
import static fishandchips.audit.evidence.Term.SHELF;
import static fishandchips.audit.evidence.Term.WAITING;
import static fishandchips.audit.evidence.Term.WASTED;

import fishandchips.audit.evidence.Account;
import fishandchips.audit.evidence.Evidence;
import fishandchips.audit.evidence.LogAccount;
import fishandchips.audit.evidence.Term;
import fishandchips.console.Table;
import fishandchips.contract.Kitchen;
import fishandchips.contract.Portion;
import fishandchips.contract.Topics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * For each portion: fried = served + set aside + on the shelf, and no term is ever negative. The law judges the counts of Redis, then those
 * of the log, and then compares them: at rest they agree in every term.
 *
 * <p>Preparers first take portions in Redis and then write to the log, so Redis always counts at least as many served portions as the log.
 * Portions for the shelf go the other way: first into the log, and from there into Redis.
 *
 * <p>In a shop with the second kitchen the log has two more terms: what waits for the other kitchen, and what is wasted. Redis counts both as
 * served. {@link SecondKitchenPortions} judges the portions of the second kitchen.
 */
final class PortionsLaw implements Law {

    private static final List<Term> PARTS = List.of(SERVED, SET_ASIDE, SHELF, WAITING, WASTED);

    @Override
    public Verdict judge(Evidence evidence) {
        var findings = new Findings(1, "portions");
        var redis = evidence.cabinet().account();
        var log = LogAccount.of(evidence.trails(), evidence.log().hasSecondKitchen());
        findings.figure("fried = served + set aside + on the shelf, and beside it what the log tells");
        var isWhole = evidence.log().isWhole(Topics.ORDERS, Topics.KITCHEN_PARTS, Topics.READY, Topics.SHELF);
        figures(redis, log, isWhole).lines().forEach(findings::figure);
        for (var portion : Kitchen.FIRST.portions()) {
            judgeSum(findings, "Redis", redis, portion);
            if (isWhole && evidence.atRest()) {
                judgeSum(findings, "the log", log, portion);
            }
            if (isWhole && evidence.cabinet().isTrusted()) {
                compare(findings, evidence.atRest(), redis, log, portion);
            }
        }
        if (evidence.log().hasSecondKitchen() && isWhole) {
            SecondKitchenPortions.judge(findings, log, evidence.atRest());
        }
        return findings.verdict(isWhole && evidence.atRest());
    }

    /** Leaves out the sums of a log that lacks records: they mean nothing. */
    private static Table figures(Account redis, Account log, boolean isWhole) {
        var table = new Table();
        for (var portion : Kitchen.FIRST.portions()) {
            var row = new ArrayList<Object>(List.of(portion.label(), redis.count(FRIED, portion)));
            var sign = "=";
            for (var part : parts(redis)) {
                row.addAll(List.of(sign, redis.count(part, portion)));
                sign = "+";
            }
            if (isWhole) {
                row.add("the log:");
                log.terms().forEach(term -> row.addAll(List.of(log.count(term, portion), term.words())));
            }
            table.row(row.toArray());
        }
        return table;
    }

    /** Redis counts finished parts as served; the log tells them apart when the shop has the second kitchen. */
    private static List<Term> parts(Account account) {
        return PARTS.stream().filter(account.terms()::contains).toList();
    }

    private static String sum(Account account, Portion portion) {
        var parts = parts(account).stream()
                .map(term -> String.valueOf(account.count(term, portion)))
                .collect(Collectors.joining(" + "));
        return String.format(Locale.ROOT, "%d = %s", account.count(FRIED, portion), parts);
    }

    private static void judgeSum(Findings findings, String source, Account account, Portion portion) {
        Arrays.stream(Term.values())
                .filter(term -> account.count(term, portion) < 0)
                .forEach(term -> findings.breach(
                        Anomaly.NEGATIVE_VALUE,
                        portion,
                        String.format(
                                Locale.ROOT, "%s counts %d %s", source, account.count(term, portion), term.words())));
        var parts =
                PARTS.stream().mapToLong(term -> account.count(term, portion)).sum();
        var surplus = parts - account.count(FRIED, portion);
        if (surplus != 0) {
            findings.breach(
                    Anomaly.WRONG_TOTAL,
                    portion,
                    String.format(
                            Locale.ROOT,
                            "%s accounts for %d %s than were fried: %s",
                            source,
                            Math.abs(surplus),
                            surplus > 0 ? "more" : "fewer",
                            sum(account, portion)));
        }
    }

    private static void compare(Findings findings, boolean atRest, Account redis, Account log, Portion portion) {
        for (var term : redis.terms()) {
            var counted = redis.count(term, portion);
            var told = term == SERVED ? takenFromTheCabinet(log, portion) : log.count(term, portion);
            if (!agree(term, atRest, counted, told)) {
                findings.breach(
                        Anomaly.WRONG_TOTAL,
                        portion,
                        String.format(
                                Locale.ROOT,
                                "Redis counts %d %s, the log tells of %d %s",
                                counted,
                                term.words(),
                                told,
                                term.words()));
            }
        }
    }

    /** Served, or finished as a part of an order for both kitchens. */
    private static long takenFromTheCabinet(Account log, Portion portion) {
        return log.count(SERVED, portion) + log.count(WAITING, portion) + log.count(WASTED, portion);
    }

    private static boolean agree(Term term, boolean atRest, long counted, long told) {
        return switch (term) {
            case SERVED -> atRest ? counted == told : counted >= told;
            case FRIED, SET_ASIDE, SHELF, WAITING, WASTED -> !atRest || counted == told;
        };
    }
}
