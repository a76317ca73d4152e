package io.sanshan.application.measuring;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The limit to compare with: a redemption as one would write it without any framework. One conditional UPDATE and one INSERT
 * a transaction, prepared once, a connection for each caller, in the same database with the same settings.
 */
final class HandWrittenRedemption implements AutoCloseable {

    private final List<Connection> connections = new ArrayList<>();
    private final ThreadLocal<Caller> callers = ThreadLocal.withInitial(this::open);
    private final DataSource database;

    HandWrittenRedemption(DataSource database, int coupons) throws SQLException {
        this.database = database;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists bench_coupon");
            statement.execute("drop table if exists bench_redemption");
            statement.execute("create table bench_coupon (id varchar(100) primary key, status varchar(20) not null)");
            statement.execute(
                    "create table bench_redemption (id varchar(100) primary key, coupon varchar(100) not null,"
                            + " store varchar(100), redeemed_at varchar(40) not null)");
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into bench_coupon (id, status) values (?, 'ISSUED')")) {
                for (int i = 0; i < coupons; i++) {
                    insert.setString(1, "coupon-" + i);
                    insert.addBatch();
                    if (i % 1_000 == 999) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
        }
    }

    void redeem(int coupon) {
        try {
            callers.get().redeem("coupon-" + coupon);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Caller open() {
        try {
            Connection connection = database.getConnection();
            connection.setAutoCommit(false);
            synchronized (connections) {
                connections.add(connection);
            }
            return new Caller(
                    connection,
                    connection.prepareStatement(
                            "update bench_coupon set status = 'REDEEMED' where id = ? and status = 'ISSUED'"),
                    connection.prepareStatement(
                            "insert into bench_redemption (id, coupon, store, redeemed_at) values (?, ?, ?, ?)"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        synchronized (connections) {
            for (Connection connection : connections) {
                connection.setAutoCommit(true);
                connection.close();
            }
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table bench_coupon");
            statement.execute("drop table bench_redemption");
        }
    }

    private record Caller(Connection connection, PreparedStatement update, PreparedStatement insert) {
        void redeem(String coupon) throws SQLException {
            update.setString(1, coupon);
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("redeemed already: " + coupon);
            }
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, coupon);
            insert.setString(3, "store-1");
            insert.setString(4, "2026-01-01T00:00:00Z");
            insert.executeUpdate();
            connection.commit();
        }
    }
}
