package io.github.gongkai.consumers.spring;

import com.fasterxml.jackson.databind.Module;
import io.github.gongkai.serialization.jackson.GongkaiModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Spring's mapper carries reports in the bodies of requests and answers. */
@Configuration(proxyBeanMethods = false)
class ReportsInJson {
    @Bean
    Module gongkai() {
        return new GongkaiModule();
    }
}
