package io.github.gongkai.consumers.spring;

import io.github.gongkai.jackson3.GongkaiModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JacksonModule;

/** Spring's mapper carries reports in the bodies of requests and answers. */
@Configuration(proxyBeanMethods = false)
class ReportsInJson {
    // sample: spring-module
    @Bean
    JacksonModule gongkai() {
        return new GongkaiModule();
    }
    // end
}
