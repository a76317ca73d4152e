package io.sanshan.ui.till;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * How tills' JSON is read and written: strictly, since a field that is passed over in silence is a discount that somebody believes to
 * have asked for. Nothing but this package's records is read so.
 */
@Configuration(proxyBeanMethods = false)
class TillJson implements WebMvcConfigurer {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .withCoercionConfig(
                    LogicalType.Textual, texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new OfTills());
    }

    private static final class OfTills extends JacksonJsonHttpMessageConverter {

        OfTills() {
            super(MAPPER);
        }

        @Override
        public boolean canRead(ResolvableType type, @Nullable MediaType form) {
            return ours(type.resolve()) && super.canRead(type, form);
        }

        @Override
        public boolean canWrite(ResolvableType type, Class<?> value, @Nullable MediaType form) {
            return ours(value) && super.canWrite(type, value, form);
        }

        private static boolean ours(@Nullable Class<?> type) {
            return type != null && type.getPackageName().equals(TillJson.class.getPackageName());
        }
    }
}
