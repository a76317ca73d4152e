package io.sanshan.axon.measuring;

import io.sanshan.application.measuring.InventedBrand;
import io.sanshan.application.measuring.OtherStack;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.shared.OccasionMetaData;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** It, as it runs. */
final class StockRunning implements OtherStack.Running {

    private static final int MINUTES = 5;

    private final Configuration commands;
    private final StockTables tables;
    private final Supplier<Configurer> basis;
    private final ToLongFunction<StockTables> events;
    private final Instant now = Instant.now();

    StockRunning(
            Configuration commands,
            StockTables tables,
            Supplier<Configurer> basis,
            ToLongFunction<StockTables> events) {
        this.commands = commands;
        this.tables = tables;
        this.basis = basis;
        this.events = events;
    }

    @Override
    public void issue(int coupon, int members) {
        send(InventedBrand.issue(coupon, members), new Caller.System("bench"));
    }

    @Override
    public void redeem(int coupon) {
        Object refusal = send(InventedBrand.redeem(coupon), InventedBrand.till());
        if (refusal != null) {
            throw new IllegalStateException("a redemption was refused: " + refusal);
        }
    }

    private @Nullable Object send(Object command, Caller caller) {
        Request request = Request.of(caller, now);
        return commands.commandGateway()
                .sendAndWait(new GenericCommandMessage<>(
                        command, MetaData.from(OccasionMetaData.write(request.occasion()))));
    }

    @Override
    public double replayPerSecond() throws InterruptedException {
        long all = events.applyAsLong(tables);
        StockReplay replay = new StockReplay(tables.jdbc(), Math.toIntExact(all));
        Configuration replaying = basis.get()
                .eventProcessing(processing ->
                        processing.byDefaultAssignTo("stock-replay").registerEventHandler(_ -> replay))
                .buildConfiguration();
        long began = System.nanoTime();
        replaying.start();
        try {
            replay.await(MINUTES);
            return all / ((System.nanoTime() - began) / 1e9);
        } finally {
            replaying.shutdown();
        }
    }

    @Override
    public void close() {
        commands.shutdown();
        tables.close();
    }
}
