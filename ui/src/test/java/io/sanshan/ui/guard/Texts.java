package io.sanshan.ui.guard;

import io.sanshan.ui.shell.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The bundles as files, read without the provider that the tests are about. */
final class Texts {

    private Texts() {}

    static Map<String, String> in(Language language) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:i18n/sanshan-*." + language.tag() + ".properties")) {
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        }
        return texts;
    }
}
