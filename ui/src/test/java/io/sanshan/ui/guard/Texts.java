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
        return read("classpath*:i18n/sanshan-*." + language.tag() + ".properties");
    }

    /** The importer's, in all languages: what one of them has, somebody has to ask for. */
    static Map<String, String> ofImports() throws IOException {
        return read("classpath*:io/sanshan/application/importing/import-texts*.properties");
    }

    private static Map<String, String> read(String files) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(files)) {
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        }
        return texts;
    }
}
