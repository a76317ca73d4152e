package io.sanshan.measuring;

import io.sanshan.application.measuring.Figure;
import io.sanshan.application.measuring.Figures;
import io.sanshan.application.measuring.InventedBrand;
import io.sanshan.application.measuring.MeasuredBrand;
import io.sanshan.application.measuring.MeasuredOnly;
import io.sanshan.application.measuring.MeasuredSizes;
import io.sanshan.application.measuring.Measurement;
import io.sanshan.application.measuring.Welcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * A fair: everybody opens the page behind a guide's code, fills it in, sends it, and gets a coupon. As many phones at once as fit: each
 * form takes 400 ms at least, by which the page hides whether a phone is known.
 */
@Component
@MeasuredOnly
final class JoinsMeasured implements Measurement {

    private static final int SECONDS = 30;
    private static final int WARM_UP_SECONDS = 20;
    private static final int PHONES = 400;
    /** They come one after the other, as no queue in front of a server holds hundreds. */
    private static final long BETWEEN_PHONES_NANOS = 2_000_000;

    private static final double ASKED_PER_SECOND = 40_000 / 60.0;
    private static final int[] AREAS = {212, 213, 312, 415, 617, 702, 718, 805, 917, 949};

    private final MeasuredBrand brand;
    private final MeasuredSizes sizes;
    private final Welcome welcome;
    private final Environment environment;
    private final AtomicInteger next = new AtomicInteger();

    JoinsMeasured(MeasuredBrand brand, MeasuredSizes sizes, Welcome welcome, Environment environment) {
        this.brand = brand;
        this.sizes = sizes;
        this.welcome = welcome;
        this.environment = environment;
    }

    @Override
    public String part() {
        return "joins";
    }

    @Override
    public void measure(Figures figures) throws Exception {
        brand.open();
        brand.awaitReadModels();
        join(sizes.of(WARM_UP_SECONDS), new ConcurrentHistogram(3));
        brand.awaitReadModels();
        Histogram micros = new ConcurrentHistogram(3);
        int seconds = sizes.of(SECONDS);
        int joined;
        int withCoupon;
        try (Welcome.Giving giving = welcome.begin()) {
            joined = join(seconds, micros);
            withCoupon = giving.given();
        }
        double behind = brand.awaitReadModels();
        String how = PHONES + " phones at once, a page and a form for each member";
        figures.add(Figure.of("members who joined by HTTP in " + seconds + " s", joined, "members")
                .noted(how));
        figures.add(Figure.of("of these with a coupon by then", withCoupon, "members")
                .noted(how)
                .atLeast(ASKED_PER_SECOND * seconds));
        figures.add(Figures.latency("join: page and form", micros, 50));
        figures.add(Figures.latency("join: page and form", micros, 95));
        figures.add(Figure.of("read models behind after the joins", behind, "s"));
    }

    /** How many had their answer in time. */
    private int join(int seconds, Histogram micros) throws InterruptedException {
        AtomicInteger joined = new AtomicInteger();
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        try (ExecutorService phones = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int phone = 0; phone < Math.min(PHONES, sizes.of(50 * PHONES)); phone++) {
                all.add(phones.submit(() -> joinUntil(until, joined, micros)));
                LockSupport.parkNanos(BETWEEN_PHONES_NANOS);
            }
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a member could not join", e.getCause());
        }
        return joined.get();
    }

    private void joinUntil(long until, AtomicInteger joined, Histogram micros) {
        try (Browser browser = new Browser(port())) {
            while (System.nanoTime() < until) {
                long began = System.nanoTime();
                join(browser, next.getAndIncrement());
                if (System.nanoTime() < until) {
                    joined.incrementAndGet();
                }
                micros.recordValue((System.nanoTime() - began) / 1_000);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void join(Browser browser, int number) throws IOException {
        // The next member has a phone of her own.
        browser.forgetCookies();
        String path = "/j/" + InventedBrand.guideCode(number % InventedBrand.GUIDES);
        Browser.Answer page = browser.get(path).expect(200);
        browser.submit(
                        path,
                        Map.of(
                                "form", page.between("name=\"form\" value=\"", "\""),
                                "texts", page.between("name=\"texts\" value=\"", "\""),
                                "name", "Fair Goer " + number,
                                "phone", phone(number),
                                "agree-SERVICE", "yes"))
                .expect(303);
    }

    private static String phone(int number) {
        int line = number % 10_000;
        int exchange = 200 + number / 10_000 % 800;
        int area = AREAS[number / 8_000_000 % AREAS.length];
        return "+1%03d%03d%04d".formatted(area, exchange, line);
    }

    private int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }
}
