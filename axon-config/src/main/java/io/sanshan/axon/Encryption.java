package io.sanshan.axon;

import io.sanshan.application.coupon.OfflineKeys;
import io.sanshan.application.shared.Durable;
import io.sanshan.axon.encryption.KeyCheck;
import io.sanshan.axon.encryption.KeyVault;
import io.sanshan.axon.encryption.MasterKey;
import io.sanshan.axon.encryption.MasterKeySource;
import io.sanshan.axon.encryption.OfflineKeyTable;
import io.sanshan.axon.encryption.PersonKeyTable;
import io.sanshan.axon.encryption.PersonKeys;
import io.sanshan.axon.encryption.Sealer;
import io.sanshan.axon.uniqueness.SettledAtStart;
import io.sanshan.axon.uniqueness.UniqueKeyTable;
import io.sanshan.axon.uniqueness.UniqueKeysFromTheLog;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys of the installation and what is protected by them: personal data and unique values. */
@Configuration(proxyBeanMethods = false)
class Encryption {

    /** About 300 bytes each. */
    private static final int CACHED_KEYS = 50_000;

    private final SecureRandom random = new SecureRandom();

    @Bean(destroyMethod = "close")
    KeyVault keyVault(@Durable DataSource database) {
        return new KeyVault(database);
    }

    @Bean
    MasterKey masterKey(
            KeyVault vault,
            @Value("${sanshan.home:./data}") Path home,
            @Value("${sanshan.master-key:#{null}}") @Nullable String given) {
        return new KeyCheck(vault).open(new MasterKeySource(home, given, random));
    }

    @Bean
    PersonKeys personKeys(KeyVault vault, MasterKey master, Clock clock) {
        return new PersonKeyTable(vault, master, random, clock, CACHED_KEYS);
    }

    @Bean
    OfflineKeys offlineKeys(KeyVault vault, MasterKey master, Clock clock) {
        return new OfflineKeyTable(vault, master, random, clock);
    }

    @Bean
    Sealer sealer(PersonKeys keys) {
        return new Sealer(keys, random);
    }

    @Bean
    UniqueKeyTable uniqueKeys(KeyVault vault, MasterKey master, Clock clock) {
        return new UniqueKeyTable(vault, master, clock);
    }

    @Bean
    UniqueKeysFromTheLog uniqueKeysFromTheLog(UniqueKeyTable table, EventStore store) {
        return new UniqueKeysFromTheLog(table, store);
    }

    @Bean
    SettledAtStart uniqueKeysSettledAtStart(
            UniqueKeysFromTheLog keys, Clock clock, @Value("${sanshan.unique-keys.rebuild:false}") boolean rebuild) {
        return new SettledAtStart(keys, clock, rebuild);
    }
}
